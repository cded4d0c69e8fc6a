<?php
/**
 * Token of a form: its idempotency key and its age, which the browser cannot change.
 *
 * @package MspecsViewingBooker
 */

namespace MspecsViewingBooker;

defined( 'ABSPATH' ) || exit;

/**
 * Creates the token of a new form. It has the role of a nonce, which would be the same for all visitors.
 *
 * @param string $deal_id Id of the deal.
 */
function new_form_token( string $deal_id ): string {
	$stamp = wp_generate_uuid4() . '.' . (int) floor( microtime( true ) * 1000 );
	return $stamp . '.' . sign_form( $stamp, $deal_id );
}

/**
 * Reads a token.
 *
 * @param string $token   Token.
 * @param string $deal_id Id of the deal.
 * @return array|null Key and age in milliseconds; null if this site did not issue it for this home, or more than a day ago.
 */
function read_form_token( string $token, string $deal_id ): ?array {
	$parts = explode( '.', $token );
	if ( 3 !== count( $parts ) || ! hash_equals( sign_form( "$parts[0].$parts[1]", $deal_id ), $parts[2] ) ) {
		return null;
	}
	$age = (int) floor( microtime( true ) * 1000 ) - (int) $parts[1];
	return $age > DAY_IN_SECONDS * 1000 ? null : array( $parts[0], max( 0, $age ) );
}

/**
 * Signs a form.
 *
 * @param string $stamp   Key and time.
 * @param string $deal_id Id of the deal.
 */
function sign_form( string $stamp, string $deal_id ): string {
	return hash_hmac( 'sha256', "form $stamp $deal_id", wp_salt( 'nonce' ) );
}
