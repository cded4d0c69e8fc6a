<?php
/**
 * Bookings and interests.
 *
 * @package MspecsViewingBooker
 */

namespace MspecsViewingBooker;

defined( 'ABSPATH' ) || exit;

/**
 * Sends a request to Mspecs once, and returns the response. A repeat with the same key gets the stored response.
 *
 * @param array       $target  Ids: `deal`, `viewing` and `slot`; an interest has only the first.
 * @param array       $contact Contact details.
 * @param string|null $key     Idempotency key.
 * @throws Problem If it is rejected before Mspecs is called.
 */
function book( array $target, array $contact, ?string $key ): \WP_REST_Response {
	// Continues even if the visitor leaves.
	ignore_user_abort( true );
	$execute = static function ( callable $mark_sending ) use ( $target, $contact ) {
		return execute_booking( $target, $contact, $mark_sending );
	};
	if ( null === $key ) {
		list( $stored ) = $execute( '__return_true' );
	} else {
		$stored = run_once( $key, encode_json( array( $target, $contact ) ), $execute );
	}
	return new \WP_REST_Response( $stored['body'], $stored['status'], $stored['headers'] );
}

/**
 * Checks and sends a request.
 *
 * @param array    $target       Ids.
 * @param array    $contact      Contact details.
 * @param callable $mark_sending Called right before sending.
 * @return array The response to store, and true if Mspecs may have accepted the request.
 */
function execute_booking( array $target, array $contact, callable $mark_sending ): array {
	$call     = '' === $target['viewing'] ? 'interest' : 'booking';
	$has_sent = false;
	try {
		assert_open( $target );
		assert_not_paused( $call );
		count_sending( client_address(), $target['deal'], $contact['email'] );
		$mark_sending();
		$has_sent = true;
		send_to_mspecs( $target, $contact );
		$accepted = new \WP_REST_Response( array( 'status' => 'requested' ), 202, array( 'Cache-Control' => 'no-store' ) );
		return array( stored_response( $accepted ), true );
	} catch ( Problem $problem ) {
		if ( ! $has_sent || $problem instanceof Unsent ) {
			return array( stored_response( $problem->response() ), false );
		}
		if ( 'misconfigured' === $problem->reason || 'rate-limited' === $problem->reason ) {
			pause_calls( $call, $problem );
		}
		$explained = explain_refusal( $problem, $target );
		return array( stored_response( $explained->response() ), 'rate-limited' !== $problem->reason );
	}
}

/**
 * Asserts that a home can be requested, and a time of it.
 *
 * @param array $target Ids.
 * @throws Problem If not.
 */
function assert_open( array $target ): void {
	$deal = read_deal( $target['deal'] );
	if ( '' !== $target['viewing'] ) {
		open_option( $deal, $target['viewing'], $target['slot'] );
	}
}

/**
 * Explains a refusal. Mspecs gives no reason, so the times decide between full and closed.
 *
 * @param Problem $problem Refusal of Mspecs.
 * @param array   $target  Ids.
 */
function explain_refusal( Problem $problem, array $target ): Problem {
	if ( 'invalid' !== $problem->reason ) {
		return $problem;
	}
	if ( '' === $target['viewing'] ) {
		// Deal and fields are known to be valid, but one status covers every cause, such as a person already on the deal.
		return new Problem( 'refused', 'Mspecs refused the request without a reason' );
	}
	try {
		clean_post_cache( find_deal_post( $target['deal'] )->ID );
		assert_open( $target );
		return $problem;
	} catch ( Problem $cause ) {
		return $cause;
	}
}

/**
 * Returns a response as it is stored.
 *
 * @param \WP_REST_Response $response Response.
 */
function stored_response( \WP_REST_Response $response ): array {
	return array(
		'status'  => $response->get_status(),
		'headers' => $response->get_headers(),
		'body'    => $response->get_data(),
	);
}
