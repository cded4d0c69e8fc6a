<?php
/**
 * Calls to Mspecs, by the functions of its plugin.
 *
 * @package MspecsViewingBooker
 */

namespace MspecsViewingBooker;

defined( 'ABSPATH' ) || exit;

/** Seconds after which the outcome counts as unknown. The default of WordPress, 5, is too short for Mspecs. */
const SEND_TIMEOUT = 30;

/**
 * Sends a request to Mspecs.
 *
 * @param array $target  Ids: `deal`, `viewing` and `slot`.
 * @param array $contact Contact details.
 * @throws Problem If Mspecs did not accept it. An `Unsent` proves that it was not sent.
 */
function send_to_mspecs( array $target, array $contact ): void {
	$post     = find_deal_post( $target['deal'] );
	$answer   = null;
	$patient  = static function ( $args ) {
		$args['timeout']     = SEND_TIMEOUT;
		$args['redirection'] = 0;
		return $args;
	};
	$remember = static function ( $response, $args ) use ( &$answer ) {
		if ( 'POST' === ( $args['method'] ?? '' ) ) {
			$answer = $response;
		}
		return $response;
	};
	add_filter( 'mspecs_api_request_args', $patient, 100 );
	add_filter( 'http_response', $remember, 10, 2 );
	try {
		$result = call_mspecs_plugin( $post, $target, $contact );
	} finally {
		remove_filter( 'mspecs_api_request_args', $patient, 100 );
		remove_filter( 'http_response', $remember );
	}
	// Mspecs' plugin reports a success without a body as an error, so its response decides.
	if ( null !== $answer ) {
		assert_accepted( (int) wp_remote_retrieve_response_code( $answer ), $answer );
		return;
	}
	if ( is_wp_error( $result ) ) {
		$problem = problem_without_answer( $result );
		throw $problem;
	}
	if ( null === $result || false === $result ) {
		$problem = new Unsent( 'not-found', 'Mspecs has no such deal' );
		throw $problem;
	}
}

/**
 * Calls the function of Mspecs' plugin for a target.
 *
 * @param \WP_Post $post    Post of the deal.
 * @param array    $target  Ids: `deal`, `viewing` and `slot`.
 * @param array    $contact Contact details.
 * @return mixed Result of the function; false if this version of Mspecs' plugin lacks it.
 */
function call_mspecs_plugin( \WP_Post $post, array $target, array $contact ) {
	if ( '' === $target['viewing'] ) {
		return function_exists( 'mspecs_add_prospective_buyer' ) ? mspecs_add_prospective_buyer( $post, $contact ) : false;
	}
	if ( '' === $target['slot'] ) {
		return function_exists( 'mspecs_add_buyer_to_viewing' ) ? mspecs_add_buyer_to_viewing( $post, $target['viewing'], $contact ) : false;
	}
	return function_exists( 'mspecs_add_buyer_to_viewing_slot' ) ? mspecs_add_buyer_to_viewing_slot( $post, $target['viewing'], $target['slot'], $contact ) : false;
}

/**
 * Asserts that a response is a success.
 *
 * @param int   $status   Status of the response.
 * @param array $response Response of WordPress' HTTP API.
 * @throws Problem If it is not.
 */
function assert_accepted( int $status, $response ): void {
	if ( $status >= 200 && $status < 300 ) {
		// A login or maintenance page: the outcome is unknown.
		if ( preg_match( '/^\s*</', wp_remote_retrieve_body( $response ) ) ) {
			throw new Problem( 'bad-response', 'Mspecs sent an unexpected response' );
		}
		return;
	}
	$retry_after = wp_remote_retrieve_header( $response, 'retry-after' );
	$options     = is_string( $retry_after ) && ctype_digit( $retry_after ) ? array( 'retry_after' => min( HOUR_IN_SECONDS, (int) $retry_after ) ) : array();
	throw new Problem( reason_of_status( $status ), 'Mspecs did not accept the request', $options );
}

/**
 * Maps an HTTP status outside 200 to 299 to a reason. Ignores the body, because Mspecs documents no error bodies.
 *
 * @param int $status Status.
 */
function reason_of_status( int $status ): string {
	$reasons = array(
		400 => 'invalid',
		409 => 'invalid',
		413 => 'invalid',
		422 => 'invalid',
		401 => 'misconfigured',
		403 => 'misconfigured',
		404 => 'not-found',
		410 => 'not-found',
		408 => 'timeout',
		504 => 'timeout',
		429 => 'rate-limited',
	);
	return $reasons[ $status ] ?? ( $status >= 500 ? 'unavailable' : 'bad-response' );
}

/**
 * Returns the problem of a call without a response.
 *
 * @param \WP_Error $error Error of WordPress' HTTP API.
 */
function problem_without_answer( \WP_Error $error ): Problem {
	// These errors occur before a connection exists.
	if ( preg_match( '/cURL error (?:5|6|7|35|60):|Could not resolve|Connection refused/i', $error->get_error_message() ) ) {
		return new Unsent( 'unavailable', 'Mspecs does not answer', array( 'retry_after' => 10 ) );
	}
	return new Problem( 'timeout', 'Mspecs did not answer in time: the outcome is unknown' );
}
