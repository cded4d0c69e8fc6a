<?php
/**
 * Booking page: complete without JavaScript. `/?mspecs-viewing=<dealId>&slot=<slotId>`, so that it works with any permalinks.
 *
 * @package MspecsViewingBooker
 */

namespace MspecsViewingBooker;

defined( 'ABSPATH' ) || exit;

const PAGE_PARAMETER = 'mspecs-viewing';

add_action( 'template_redirect', __NAMESPACE__ . '\\serve_booking_page', 0 );

/**
 * Returns the query of the booking page.
 *
 * @param string $deal_id Id of the deal.
 */
function booking_query( string $deal_id ): array {
	return array( PAGE_PARAMETER => $deal_id );
}

/**
 * Returns the URL of the booking page.
 *
 * @param string $deal_id Id of the deal.
 * @param array  $query   Further parameters.
 */
function booking_url( string $deal_id, array $query = array() ): string {
	if ( uses_proxy() ) {
		return setting( 'proxy_url' ) . '/deals/' . rawurlencode( $deal_id ) . '/book';
	}
	return home_url( '/' ) . '?' . http_build_query( booking_query( $deal_id ) + $query );
}

/** Serves the page, if it is asked for. */
function serve_booking_page(): void {
	// phpcs:disable WordPress.Security.NonceVerification -- reads; a form has a token of its own.
	if ( ! isset( $_GET[ PAGE_PARAMETER ] ) || uses_proxy() ) {
		return;
	}
	$get = static function ( string $name ): string {
		return isset( $_GET[ $name ] ) && is_string( $_GET[ $name ] ) ? sanitize_text_field( wp_unslash( $_GET[ $name ] ) ) : '';
	};
	// phpcs:enable
	nocache_headers();
	header( 'Cache-Control: no-store' );
	header( 'X-Robots-Tag: noindex' );
	header( 'Referrer-Policy: same-origin' );
	header( 'Content-Security-Policy: default-src \'none\'; style-src \'unsafe-inline\'; form-action \'self\'; base-uri \'none\'; frame-ancestors \'self\'' );
	$deal_id = $get( PAGE_PARAMETER );
	$slot    = $get( 'slot' );
	try {
		$deal = read_deal( valid_id( $deal_id ) );
		if ( 'POST' === server_header( 'REQUEST_METHOD' ) ) {
			submit_form( $deal );
			wp_safe_redirect( booking_url( $deal_id, array( 'sent' => '1' ) ), 303 );
			exit;
		}
		if ( '1' === $get( 'sent' ) ) {
			print_page( $deal, sent_view(), 200 );
		} elseif ( '' === $slot ) {
			print_page( $deal, times_view( $deal ), 200 );
		} else {
			print_page( $deal, form_view( $deal, $slot, array(), array(), '' ), 200 );
		}
	} catch ( Problem $problem ) {
		print_page( isset( $deal ) ? $deal : array( 'id' => $deal_id ), problem_view( $problem, isset( $deal ) ? $deal : null ), $problem->status );
	}
	exit;
}

/**
 * Sends a form.
 *
 * @param array $deal Published deal.
 * @throws Problem If a time cannot be requested. Prints the form again if a field is invalid.
 */
function submit_form( array $deal ): void {
	// phpcs:disable WordPress.Security.NonceVerification -- the token is read below.
	$post = static function ( string $name ): string {
		return isset( $_POST[ $name ] ) && is_string( $_POST[ $name ] ) ? mb_substr( wp_check_invalid_utf8( wp_unslash( $_POST[ $name ] ) ), 0, 500 ) : ''; // phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- validated by read_contact, and escaped.
	};
	// phpcs:enable
	$typed = array();
	foreach ( array( 'firstName', 'lastName', 'email', 'phoneNumber' ) as $field ) {
		$typed[ $field ] = $post( $field );
	}
	$slot      = $post( 'slot' );
	$again     = static function ( int $status, array $problems, string $alert ) use ( $deal, $slot, $typed ) {
		print_page( $deal, form_view( $deal, $slot, $typed, $problems, $alert ), $status );
		exit;
	};
	$not_sent  = __( 'Nothing has been sent yet. Check your details and send again.', 'mspecs-viewing-booker' );
	$origin    = server_header( 'HTTP_ORIGIN' );
	$site      = server_header( 'HTTP_SEC_FETCH_SITE' );
	$is_own    = is_allowed_origin( '' === $origin ? null : $origin, '' === $site ? null : $site );
	$token     = read_form_token( $post( 'token' ), $deal['id'] );
	$is_person = $is_own && null !== $token && '' === $post( 'website' );
	count_request( client_address() );
	if ( ! $is_person ) {
		$again( $is_own ? 400 : 403, array(), $not_sent );
	}
	list( $key, $age ) = $token;
	$problems          = array();
	if ( setting( 'consent' ) && '1' !== $post( 'consent' ) ) {
		$problems['consent'] = 'missing';
	}
	try {
		$contact = read_contact( array_merge( $typed, array( 'phoneNumber' => international_number( $typed['phoneNumber'] ) ) ) );
	} catch ( Problem $problem ) {
		$problems += $problem->members['problems'];
	}
	if ( array() !== $problems ) {
		$again( 422, $problems, '' );
	}
	if ( $age < MIN_FORM_TIME_MS ) {
		$again( 429, array(), $not_sent );
	}
	$response = book( target_of_slot( $deal, $slot ), $contact, $key );
	if ( 202 !== $response->get_status() ) {
		$body = $response->get_data();
		throw new Problem( $body['reason'], $body['title'], array( 'status' => $body['status'] ) );
	}
}

/**
 * Returns the target of a choice: a slot, or a viewing without slots.
 *
 * @param array  $deal   Published deal.
 * @param string $choice Id of the slot or the viewing.
 * @throws Problem If there is none.
 */
function target_of_slot( array $deal, string $choice ): array {
	foreach ( parse_viewings( $deal, time_zone_of( $deal['id'] ) ) as $viewing ) {
		foreach ( $viewing['times'] as $time ) {
			if ( '' !== $choice && in_array( $choice, array( $time['slot'], '' === $time['slot'] ? $viewing['id'] : '' ), true ) ) {
				return array(
					'deal'    => $deal['id'],
					'viewing' => $viewing['id'],
					'slot'    => $time['slot'],
				);
			}
		}
	}
	throw new Problem( 'not-found', 'The deal has no such time' );
}
