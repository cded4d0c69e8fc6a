<?php
/**
 * Headers and bodies of responses.
 *
 * @package MspecsViewingBooker
 */

namespace MspecsViewingBooker;

defined( 'ABSPATH' ) || exit;

add_filter( 'rest_pre_serve_request', __NAMESPACE__ . '\\serve_response', 20, 3 );

const READ_CACHE_CONTROL = 'public, max-age=0, s-maxage=5, stale-if-error=600';

/**
 * Creates the response to a read.
 *
 * @param array|\stdClass $data Body.
 */
function read_response( $data ): \WP_REST_Response {
	return new \WP_REST_Response(
		$data,
		200,
		array(
			'Cache-Control' => READ_CACHE_CONTROL,
			'ETag'          => '"' . substr( hash( 'sha256', encode_json( $data ) ), 0, 32 ) . '"',
		)
	);
}

/**
 * Encodes JSON as it is sent.
 *
 * @param mixed $data Data.
 */
function encode_json( $data ): string {
	return (string) wp_json_encode( $data, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_INVALID_UTF8_SUBSTITUTE | JSON_PRESERVE_ZERO_FRACTION );
}

/**
 * Sends a response of these routes. WordPress would let pages of every origin read it, and adds members to errors.
 *
 * @param bool              $served   True if something has sent it.
 * @param \WP_HTTP_Response $response Response.
 * @param \WP_REST_Request  $request  Request.
 */
function serve_response( $served, $response, $request ): bool {
	if ( $served || ! is_own_route( $request->get_route() ) ) {
		return (bool) $served;
	}
	$headers = $response->get_headers();
	$status  = $response->get_status();
	header( 'Content-Type: ' . ( $headers['Content-Type'] ?? 'application/json' ) );
	if ( ! isset( $headers['Cache-Control'] ) ) {
		header( 'Cache-Control: no-store' );
	}
	send_cors_headers( $request, $status );
	if ( 200 === $status && isset( $headers['ETag'] ) && is_known_etag( $headers['ETag'], (string) $request->get_header( 'if-none-match' ) ) ) {
		status_header( 304 );
		header_remove( 'Content-Type' );
		return true;
	}
	if ( 204 === $status ) {
		header_remove( 'Content-Type' );
	} elseif ( 'HEAD' !== server_header( 'REQUEST_METHOD' ) ) {
		echo encode_json( $response->get_data() ); // phpcs:ignore WordPress.Security.EscapeOutput -- JSON with its own content type.
	}
	return true;
}

/**
 * Replaces the CORS headers of WordPress.
 *
 * @param \WP_REST_Request $request Request.
 * @param int              $status  Status of the response.
 */
function send_cors_headers( \WP_REST_Request $request, int $status ): void {
	header_remove( 'Access-Control-Allow-Credentials' );
	header_remove( 'Access-Control-Allow-Origin' );
	// A refusal itself may be read by the page.
	$origin  = 403 === $status ? $request->get_header( 'origin' ) : listed_origin( $request );
	$headers = preflight_headers( $request );
	foreach ( array( 'Methods', 'Headers' ) as $name ) {
		if ( ! isset( $headers[ "Access-Control-Allow-$name" ] ) ) {
			header_remove( "Access-Control-Allow-$name" );
		}
	}
	if ( $origin ) {
		$headers['Access-Control-Allow-Origin'] = $origin;
	}
	$headers['Access-Control-Expose-Headers'] = 'age, date, retry-after';
	$headers['Vary']                          = 'Origin';
	foreach ( $headers as $name => $value ) {
		header( $name . ': ' . str_replace( array( "\r", "\n" ), '', $value ) );
	}
}

/**
 * Reports whether the client has this version.
 *
 * @param string $etag  Entity tag of the response.
 * @param string $known Header `If-None-Match`.
 */
function is_known_etag( string $etag, string $known ): bool {
	$tags = array_map( 'trim', explode( ',', str_replace( 'W/', '', $known ) ) );
	return in_array( '*', $tags, true ) || in_array( $etag, $tags, true );
}
