<?php
/**
 * Values of unknown JSON.
 *
 * @package MspecsViewingBooker
 */

namespace MspecsViewingBooker;

defined( 'ABSPATH' ) || exit;

/**
 * Reports whether a value was a JSON object. An empty array may have been one.
 *
 * @param mixed $value Value.
 */
function is_json_object( $value ): bool {
	return is_array( $value ) && ( array() === $value || array_keys( $value ) !== range( 0, count( $value ) - 1 ) );
}

/**
 * Returns the items of a JSON list that are objects; none for any other value.
 *
 * @param mixed $value Value.
 */
function objects_in( $value ): array {
	$is_list = is_array( $value ) && ( array() === $value || array_keys( $value ) === range( 0, count( $value ) - 1 ) );
	return $is_list ? array_values( array_filter( $value, __NAMESPACE__ . '\\is_json_object' ) ) : array();
}

/**
 * Returns a field of an object, or null.
 *
 * @param mixed  $json  Value.
 * @param string $field Name of the field.
 * @return mixed
 */
function field_of( $json, string $field ) {
	return is_array( $json ) && isset( $json[ $field ] ) ? $json[ $field ] : null;
}

/**
 * Returns a count, which is never negative; null for any other value.
 *
 * @param mixed $value Value.
 */
function count_in( $value ): ?int {
	$is_count = is_int( $value ) || ( is_float( $value ) && floor( $value ) === $value && abs( $value ) < 9e15 );
	return $is_count ? max( 0, (int) $value ) : null;
}
