<?php
/**
 * Ids of Mspecs.
 *
 * @package MspecsViewingBooker
 */

namespace MspecsViewingBooker;

defined( 'ABSPATH' ) || exit;

/**
 * Reports whether a value looks like an id of Mspecs: base64 with `=` replaced by `.`, at most 120 characters.
 *
 * @param mixed $value Value.
 */
function is_mspecs_id( $value ): bool {
	$pattern = '#^(?=.{4,120}$)(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{3}(?<!/)\.|[A-Za-z0-9+/]{2}(?<!/)\.\.)?$#D';
	return is_string( $value ) && 1 === preg_match( $pattern, $value );
}

/**
 * Returns an id as it is.
 *
 * @param mixed $value Value.
 * @throws Problem If it is malformed.
 */
function valid_id( $value ): string {
	if ( ! is_mspecs_id( $value ) ) {
		throw new Problem( 'not-found', 'The id is malformed' );
	}
	return $value;
}
