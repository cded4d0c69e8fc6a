<?php
/**
 * Checks that a form was filled in by a person.
 *
 * @package MspecsViewingBooker
 */

namespace MspecsViewingBooker;

defined( 'ABSPATH' ) || exit;

const MIN_FORM_TIME_MS = 500;

/**
 * Rejects programs by the honeypot and the time that the form was open. Only pages, which browsers reveal by headers of their own,
 * must send the time.
 *
 * @param \WP_REST_Request $request Request.
 * @throws Problem If it is one.
 */
function assert_human( \WP_REST_Request $request ): void {
	if ( null !== $request->get_header( 'form-honeypot' ) ) {
		throw new Problem( 'invalid', 'The honeypot field was filled in' );
	}
	$time = $request->get_header( 'form-time' );
	if ( null === $time ) {
		if ( null !== $request->get_header( 'origin' ) || null !== $request->get_header( 'sec-fetch-site' ) ) {
			throw new Problem( 'invalid', 'Form-Time is missing: it is required from pages' );
		}
		return;
	}
	if ( ! preg_match( '/^\d{1,12}$/D', $time ) ) {
		throw new Problem( 'invalid', 'Form-Time must be a whole number of milliseconds' );
	}
	if ( (int) $time < MIN_FORM_TIME_MS ) {
		$problem = rate_limited( 'fill-time', ( MIN_FORM_TIME_MS - (int) $time ) / 1000 );
		throw $problem;
	}
}
