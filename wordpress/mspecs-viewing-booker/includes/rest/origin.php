<?php
/**
 * Pages that may send requests.
 *
 * @package MspecsViewingBooker
 */

namespace MspecsViewingBooker;

defined( 'ABSPATH' ) || exit;

/** Returns the origins whose pages may call the routes, besides those of the site. */
function allowed_origins(): array {
	/**
	 * Filters the origins of other sites that may show the times and send requests.
	 *
	 * @param string[] $origins Origins such as `https://www.example.se`.
	 */
	$origins = apply_filters( 'mspecs_viewing_booker_origins', array() );
	return is_array( $origins ) ? $origins : array();
}

/**
 * Returns the origin of a request if it is listed, for the CORS headers.
 *
 * @param \WP_REST_Request $request Request.
 */
function listed_origin( \WP_REST_Request $request ): ?string {
	$origin = $request->get_header( 'origin' );
	return is_string( $origin ) && in_array( $origin, allowed_origins(), true ) ? $origin : null;
}

/**
 * Reports whether a request is not of a page of another origin. Requests without `Origin` are of servers.
 *
 * @param string|null $origin Header `Origin`.
 * @param string|null $site   Header `Sec-Fetch-Site`, which decides: old browsers do not send it, nor do any on http.
 */
function is_allowed_origin( ?string $origin, ?string $site ): bool {
	if ( null === $origin ) {
		// Visitors can switch the header off.
		return ! in_array( $site, array( 'cross-site', 'same-site' ), true );
	}
	if ( in_array( $origin, allowed_origins(), true ) ) {
		return true;
	}
	if ( null !== $site ) {
		return 'same-origin' === $site;
	}
	$host = authority_of( $origin );
	// A server in front may rewrite Host, so the addresses of the site in its settings count, too.
	$own = array_map(
		__NAMESPACE__ . '\\authority_of',
		array( home_url(), site_url(), 'http://' . server_header( 'HTTP_HOST' ), 'http://' . server_header( 'HTTP_X_FORWARDED_HOST' ) )
	);
	return '' !== $host && in_array( $host, $own, true );
}

/**
 * Returns host and port of a URL; empty if it has none.
 *
 * @param string $url URL.
 */
function authority_of( string $url ): string {
	$parts = wp_parse_url( $url );
	$host  = is_array( $parts ) ? strtolower( $parts['host'] ?? '' ) : '';
	return '' === $host ? '' : $host . ( isset( $parts['port'] ) ? ':' . $parts['port'] : '' );
}

/**
 * Returns a header of the current request.
 *
 * @param string $name Name as in `$_SERVER`.
 */
function server_header( string $name ): string {
	return isset( $_SERVER[ $name ] ) && is_string( $_SERVER[ $name ] ) ? sanitize_text_field( wp_unslash( $_SERVER[ $name ] ) ) : '';
}
