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
	$form    = 'POST' === server_header( 'REQUEST_METHOD' ) ? posted_form() : null;
	try {
		$deal = read_deal( valid_id( $deal_id ) );
		if ( null !== $form ) {
			submit_form( $deal, $form );
			wp_safe_redirect( booking_url( $deal_id, array( 'sent' => $form['interest'] ? 'interest' : '1' ) ), 303 );
			exit;
		}
		$form_of_url = array(
			'slot'     => $get( 'slot' ),
			'interest' => '1' === $get( 'interest' ) && offers_interest( $deal ),
		);
		if ( '' !== $get( 'sent' ) ) {
			print_page( $deal, sent_view( 'interest' === $get( 'sent' ) ), 200 );
		} elseif ( $form_of_url['interest'] || '' !== $form_of_url['slot'] ) {
			print_page( $deal, form_view( $deal, $form_of_url ), 200 );
		} else {
			print_page( $deal, times_view( $deal ) . interest_link( $deal ), 200 );
		}
	} catch ( Problem $problem ) {
		$shown = $deal ?? array(
			'id'       => $deal_id,
			'viewings' => array(),
		);
		$html  = null === $form ? problem_view( $problem, $deal ?? null ) : refused_form_view( $shown, $form, $problem );
		print_page( $shown, $html, $problem->status );
	}
	exit;
}

/** Returns what was sent with a form, as it was typed. */
function posted_form(): array {
	// phpcs:disable WordPress.Security.NonceVerification -- the token is read by submit_form.
	$post = static function ( string $name ): string {
		return isset( $_POST[ $name ] ) && is_string( $_POST[ $name ] ) ? mb_substr( wp_check_invalid_utf8( wp_unslash( $_POST[ $name ] ) ), 0, 10000 ) : ''; // phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- validated by read_contact, and escaped.
	};
	// phpcs:enable
	$typed = array();
	foreach ( array_keys( form_fields() ) as $field ) {
		$typed[ $field ] = $post( $field );
	}
	return array(
		'slot'       => $post( 'slot' ),
		'interest'   => '' !== $post( 'interest' ),
		'typed'      => $typed,
		'token'      => $post( 'token' ),
		'is_trapped' => '' !== $post( 'website' ),
		'consent'    => '1' === $post( 'consent' ),
	);
}

/**
 * Sends a form.
 *
 * @param array $deal Published deal.
 * @param array $form What was sent.
 * @throws Problem If it cannot be sent, or Mspecs does not accept it.
 */
function submit_form( array $deal, array $form ): void {
	$origin = server_header( 'HTTP_ORIGIN' );
	$site   = server_header( 'HTTP_SEC_FETCH_SITE' );
	$token  = read_form_token( $form['token'], $deal['id'] );
	count_request( client_address() );
	if ( ! is_allowed_origin( '' === $origin ? null : $origin, '' === $site ? null : $site ) ) {
		throw new Problem( 'invalid', 'The form is of a page of another origin', array( 'status' => 403 ) );
	}
	if ( null === $token || $form['is_trapped'] ) {
		throw new Problem( 'invalid', 'The form is of a program, or older than a day' );
	}
	list( $key, $age ) = $token;
	$contact           = checked_contact( $form );
	if ( $age < MIN_FORM_TIME_MS ) {
		throw new Problem( 'rate-limited', 'The form was sent too fast' );
	}
	$target   = $form['interest'] && offers_interest( $deal )
		? array(
			'deal'    => $deal['id'],
			'viewing' => '',
			'slot'    => '',
		)
		: target_of_slot( $deal, $form['slot'] );
	$response = book( $target, $contact, $key );
	if ( 202 !== $response->get_status() ) {
		$body = $response->get_data();
		throw new Problem( $body['reason'], $body['title'], array( 'status' => $body['status'] ) );
	}
}

/**
 * Returns the contact details of a form, which may also need consent.
 *
 * @param array $form What was sent.
 * @throws Problem With a problem per field.
 */
function checked_contact( array $form ): array {
	$problems = setting( 'consent' ) && ! $form['consent'] ? array( 'consent' => 'missing' ) : array();
	$contact  = array();
	try {
		$contact = read_contact( array_merge( $form['typed'], array( 'phoneNumber' => international_number( $form['typed']['phoneNumber'] ) ) ) );
	} catch ( Problem $problem ) {
		$problems += $problem->members['problems'];
	}
	if ( array() !== $problems ) {
		throw new Problem(
			'invalid',
			'A field is missing or invalid',
			array(
				'status'   => 422,
				'problems' => $problems,
			)
		);
	}
	return $contact;
}

/**
 * Reports whether visitors can register an interest in a home.
 *
 * @param array $deal Published deal.
 */
function offers_interest( array $deal ): bool {
	return true === ( $deal['interest'] ?? false );
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
