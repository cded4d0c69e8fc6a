<?php
/**
 * Checks ahead of the routes: unknown paths and methods, preflights, and pages of other origins.
 *
 * @package MspecsViewingBooker
 */

namespace MspecsViewingBooker;

defined( 'ABSPATH' ) || exit;

add_filter( 'rest_pre_dispatch', __NAMESPACE__ . '\\check_request', 10, 3 );
add_action( 'parse_request', __NAMESPACE__ . '\\join_plain_route', 5 );

/**
 * Reports whether a path is of these routes.
 *
 * @param string $route Path of a route.
 */
function is_own_route( string $route ): bool {
	return 0 === strpos( $route . '/', '/' . REST_NAMESPACE . '/' );
}

/**
 * Returns the methods of a path; none for an unknown one.
 *
 * @param string $route Path of a route.
 */
function methods_of( string $route ): array {
	$path = substr( $route, strlen( '/' . REST_NAMESPACE ) );
	if ( preg_match( '#^/(?:deals|v3/viewings/slot/status)/[^/]+$#', $path ) ) {
		return array( 'GET', 'HEAD' );
	}
	return preg_match( '#^/(?:deals/[^/]+/interest|v3/viewings/externalViewer/[^/]+(?:/slot/[^/]+)?)$#', $path ) ? array( 'POST' ) : array();
}

/**
 * Answers requests that no route may see.
 *
 * @param mixed            $result  Response, if something has answered.
 * @param \WP_REST_Server  $server  Server.
 * @param \WP_REST_Request $request Request.
 * @return mixed
 */
function check_request( $result, $server, $request ) {
	$route = $request->get_route();
	if ( null !== $result || ! is_own_route( $route ) || 0 === strpos( $route, '/' . REST_NAMESPACE . '/editor/' ) ) {
		return $result;
	}
	$methods = methods_of( $route );
	$method  = $request->get_method();
	if ( array() === $methods || uses_proxy() ) {
		return ( new Problem( 'not-found', 'No such route' ) )->response();
	}
	$allow = implode( ', ', $methods ) . ', OPTIONS';
	if ( 'OPTIONS' === $method ) {
		return new \WP_REST_Response( null, 204, array( 'Allow' => $allow ) );
	}
	if ( ! in_array( $method, $methods, true ) ) {
		$response = ( new Problem( 'not-found', 'The route has no such method', array( 'status' => 405 ) ) )->response();
		$response->header( 'Allow', $allow );
		return $response;
	}
	if ( 'POST' !== $method ) {
		return $result;
	}
	if ( ! is_allowed_origin( $request->get_header( 'origin' ), $request->get_header( 'sec-fetch-site' ) ) ) {
		return ( new Problem( 'misconfigured', 'Pages of this origin may not send requests', array( 'status' => 403 ) ) )->response();
	}
	// WordPress would answer to a body that is not JSON before a route sees it.
	return answer_post( $request );
}

/**
 * Returns the headers of a preflight; none for any other request.
 *
 * @param \WP_REST_Request $request Request.
 */
function preflight_headers( \WP_REST_Request $request ): array {
	if ( 'OPTIONS' !== $request->get_method() || null === $request->get_header( 'access-control-request-method' ) || null === listed_origin( $request ) ) {
		return array();
	}
	$is_post = array( 'POST' ) === methods_of( $request->get_route() );
	return array(
		'Access-Control-Allow-Methods' => $is_post ? 'POST' : 'GET',
		'Access-Control-Allow-Headers' => $is_post ? 'content-type, form-challenge, form-honeypot, form-time, idempotency-key, x-captcha' : 'if-none-match',
		'Access-Control-Max-Age'       => '600',
	);
}

/**
 * Joins a path with the route of its query. With plain permalinks, `rest_url()` has its route in the query, and the element appends
 * to the path: `/index.php/deals/1?rest_route=/mspecs-viewing-booker/v1`.
 *
 * @param \WP $wp Request of WordPress.
 */
function join_plain_route( $wp ): void {
	$route = $wp->query_vars['rest_route'] ?? '';
	if ( ! is_string( $route ) || '/' . REST_NAMESPACE !== untrailingslashit( $route ) ) {
		return;
	}
	$path = (string) wp_parse_url( isset( $_SERVER['REQUEST_URI'] ) ? wp_unslash( $_SERVER['REQUEST_URI'] ) : '', PHP_URL_PATH ); // phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- each route validates its ids.
	if ( preg_match( '#/index\.php(/.+)$#', $path, $match ) ) {
		$wp->query_vars['rest_route'] = '/' . REST_NAMESPACE . rawurldecode( $match[1] );
	}
}
