<?php
/**
 * REST routes: the deal, its status, both bookings and the interest, as the proxy has them.
 *
 * @package MspecsViewingBooker
 */

namespace MspecsViewingBooker;

defined( 'ABSPATH' ) || exit;

const REST_NAMESPACE = 'mspecs-viewing-booker/v1';

add_action( 'rest_api_init', __NAMESPACE__ . '\\register_routes' );

/** Registers the routes. They are public, like the times themselves. */
function register_routes(): void {
	if ( uses_proxy() ) {
		return;
	}
	$routes = array(
		'/deals/(?P<deal>[^/]+)'                         => array( 'GET', 'answer_deal' ),
		'/v3/viewings/slot/status/(?P<deal>[^/]+)'       => array( 'GET', 'answer_status' ),
		'/deals/(?P<deal>[^/]+)/interest'                => array( 'POST', 'answer_post' ),
		'/v3/viewings/externalViewer/(?P<viewing>[^/]+)' => array( 'POST', 'answer_post' ),
		'/v3/viewings/externalViewer/(?P<viewing>[^/]+)/slot/(?P<slot>[^/]+)' => array( 'POST', 'answer_post' ),
	);
	foreach ( $routes as $path => list( $method, $callback ) ) {
		register_rest_route(
			REST_NAMESPACE,
			$path,
			array(
				'methods'             => $method,
				'callback'            => __NAMESPACE__ . '\\' . $callback,
				'permission_callback' => '__return_true',
			)
		);
	}
}

/**
 * Runs a callback, and turns its problem into a response.
 *
 * @param callable $answer Returns a response.
 */
function answering( callable $answer ): \WP_REST_Response {
	try {
		return $answer();
	} catch ( Problem $problem ) {
		return $problem->response();
	}
}

/**
 * Answers with the published deal.
 *
 * @param \WP_REST_Request $request Request.
 */
function answer_deal( \WP_REST_Request $request ): \WP_REST_Response {
	return answering(
		static function () use ( $request ) {
			return read_response( read_deal( valid_id( $request['deal'] ) ) );
		}
	);
}

/**
 * Answers with the status of the slots.
 *
 * @param \WP_REST_Request $request Request.
 */
function answer_status( \WP_REST_Request $request ): \WP_REST_Response {
	return answering(
		static function () use ( $request ) {
			return read_response( status_of( read_deal( valid_id( $request['deal'] ) ) ) );
		}
	);
}

/**
 * Answers to a booking or an interest.
 *
 * @param \WP_REST_Request $request Request.
 */
function answer_post( \WP_REST_Request $request ): \WP_REST_Response {
	return answering(
		static function () use ( $request ) {
			$target = target_of( $request );
			count_request( client_address() );
			$json = read_json( $request );
			assert_human( $request );
			$contact = read_contact( $json );
			$key     = idempotency_key( $request->get_header( 'idempotency-key' ) );
			if ( '' === $target['deal'] ) {
				throw new Problem( 'invalid', 'dealId is missing', array( 'problems' => array( 'dealId' => 'missing' ) ) );
			}
			return book( $target, $contact, $key );
		}
	);
}

/**
 * Returns the ids that a POST names. The deal of a viewing is in the query.
 *
 * @param \WP_REST_Request $request Request.
 * @throws Problem If an id is malformed.
 */
function target_of( \WP_REST_Request $request ): array {
	$query  = $request->get_query_params();
	$path   = array_map( 'rawurldecode', explode( '/', trim( substr( $request->get_route(), strlen( '/' . REST_NAMESPACE ) ), '/' ) ) );
	$target = array(
		'deal'    => 'deals' === $path[0] ? $path[1] : ( $query['dealId'] ?? '' ),
		'viewing' => 'deals' === $path[0] ? '' : $path[3],
		'slot'    => $path[5] ?? '',
	);
	foreach ( $target as $id ) {
		if ( '' !== $id ) {
			valid_id( $id );
		}
	}
	return $target;
}
