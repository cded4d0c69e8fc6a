<?php
/**
 * Body of a request.
 *
 * @package MspecsViewingBooker
 */

namespace MspecsViewingBooker;

defined( 'ABSPATH' ) || exit;

const MAX_BODY_BYTES = 4096;

/**
 * Reads the JSON of a request. A value that is not an object counts as an empty one.
 *
 * @param \WP_REST_Request $request Request.
 * @throws Problem If it is not JSON in UTF-8 (415, 400) or too long (413).
 */
function read_json( \WP_REST_Request $request ): array {
	$parts   = explode( ';', strtolower( (string) $request->get_header( 'content-type' ) ) );
	$is_json = 'application/json' === trim( array_shift( $parts ) );
	foreach ( $parts as $part ) {
		if ( preg_match( '/^\s*charset\s*=\s*"?([^"]*?)"?\s*$/', $part, $match ) && ! preg_match( '/^utf-?8$/', $match[1] ) ) {
			$is_json = false;
		}
	}
	if ( ! $is_json ) {
		throw new Problem( 'invalid', 'The body must be application/json in UTF-8', array( 'status' => 415 ) );
	}
	$body = (string) $request->get_body();
	if ( strlen( $body ) > MAX_BODY_BYTES ) {
		throw new Problem( 'invalid', 'The body is too long', array( 'status' => 413 ) );
	}
	// Also fails for invalid UTF-8.
	$json = json_decode( $body, true, 16 );
	if ( JSON_ERROR_NONE !== json_last_error() ) {
		throw new Problem( 'invalid', 'The body is not valid JSON' );
	}
	return is_array( $json ) ? $json : array();
}
