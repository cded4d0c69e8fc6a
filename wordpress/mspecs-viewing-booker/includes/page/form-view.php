<?php
/**
 * HTML of the booking page.
 *
 * @package MspecsViewingBooker
 */

namespace MspecsViewingBooker;

defined( 'ABSPATH' ) || exit;

const PAGE_STYLES = ':root{color-scheme:light dark}body{font:1.0625rem/1.5 system-ui,sans-serif;margin:0 auto;max-inline-size:34rem;padding:1rem}'
	. 'h1{font-size:1.5rem;line-height:1.25}h2{font-size:1.25rem}fieldset{border:0;margin:0 0 1rem;padding:0}legend{font-weight:600;padding:0}'
	. 'label{display:block}label.time{display:flex;gap:.75rem;align-items:center;min-block-size:44px;border:1px solid #767676;border-radius:8px;padding:0 12px;margin-block:8px}'
	. 'input{accent-color:var(--accent)}input:not([type=radio],[type=checkbox]){box-sizing:border-box;inline-size:100%;min-block-size:44px;font:inherit;padding:8px 12px;border:1px solid #767676;border-radius:8px}'
	. 'button{min-block-size:44px;padding:8px 24px;font:inherit;font-weight:600;color:#fff;background:var(--accent);border:0;border-radius:8px}'
	. '.field{margin-block-end:1rem}.link{display:inline-flex;align-items:center;min-block-size:44px}.error,.alert{color:#a4161a;font-weight:600;margin:4px 0}.trap{position:absolute;inset-inline-start:-9999px}.state{margin-inline-start:auto}'
	. '@media (prefers-color-scheme:dark){.error,.alert{color:#ff9b9b}}';

/**
 * Prints a whole page.
 *
 * @param array  $deal   Published deal.
 * @param string $html   Content, escaped.
 * @param int    $status HTTP status.
 */
function print_page( array $deal, string $html, int $status ): void {
	status_header( $status );
	header( 'Content-Type: text/html; charset=utf-8' );
	$color = sanitize_hex_color( (string) setting( 'accent_color' ) );
	$title = implode( ' · ', array_filter( array( __( 'Request a viewing', 'mspecs-viewing-booker' ), address_of( $deal ) ) ) );
	printf(
		'<!doctype html><html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
		. '<title>%s</title><style>:root{--accent:%s}%s</style></head><body><main><h1>%s</h1>%s%s</main></body></html>',
		esc_attr( get_bloginfo( 'language' ) ),
		esc_html( $title ),
		esc_attr( $color ? $color : '#1d5c4a' ),
		PAGE_STYLES, // phpcs:ignore WordPress.Security.EscapeOutput -- a constant.
		esc_html( $title ),
		$html, // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by the views.
		contact_view( $deal ) // phpcs:ignore WordPress.Security.EscapeOutput -- escaped.
	);
}

/**
 * Returns the address of a home.
 *
 * @param array $deal Published deal.
 */
function address_of( array $deal ): string {
	$street = $deal['location']->streetAddress ?? '';
	return is_string( $street ) ? $street : '';
}

/**
 * Renders the times as a form that leads to the next one.
 *
 * @param array $deal Published deal.
 */
function times_view( array $deal ): string {
	$zone     = time_zone_of( $deal['id'] );
	$language = times_language( '' );
	$messages = TIMES_MESSAGES[ '' === $language ? 'sv' : $language ];
	$options  = list_options( parse_viewings( $deal, $zone ), time() );
	if ( ! in_array( 'open', array_column( $options, 'state' ), true ) ) {
		return '<p>' . esc_html( $messages['empty'] ) . '</p>';
	}
	$html = sprintf( '<form action="%s">', esc_url( home_url( '/' ) ) );
	foreach ( booking_query( $deal['id'] ) as $name => $value ) {
		$html .= sprintf( '<input type="hidden" name="%s" value="%s">', esc_attr( $name ), esc_attr( $value ) );
	}
	$day = null;
	foreach ( $options as $option ) {
		$is_dated = ! ( $option['viewing']['time_hidden'] && '' === $option['time']['slot'] );
		$written  = $is_dated ? written_day( $messages, $option['time']['start'], $zone ) : $messages['unknownTime'];
		if ( $written !== $day ) {
			$html .= ( null === $day ? '' : '</fieldset>' ) . '<fieldset><legend>' . esc_html( $written ) . '</legend>';
			$day   = $written;
		}
		$html .= sprintf(
			'<label class="time"><input type="radio" name="slot" required value="%s"%s><span>%s</span><span class="state">%s</span></label>',
			esc_attr( '' === $option['time']['slot'] ? $option['viewing']['id'] : $option['time']['slot'] ),
			'open' === $option['state'] ? '' : ' disabled',
			esc_html( option_label( $messages, $option, $zone ) ),
			esc_html( $messages[ $option['state'] ] )
		);
	}
	return $html . '</fieldset><button>' . esc_html( $messages['proceed'] ) . '</button></form>';
}

/**
 * Renders the link to the form for an interest in the home; nothing if there is none.
 *
 * @param array $deal Published deal.
 */
function interest_link( array $deal ): string {
	return offers_interest( $deal )
		? sprintf( '<p><a class="link" href="%s">%s</a></p>', esc_url( booking_url( $deal['id'], array( 'interest' => '1' ) ) ), esc_html__( 'Register your interest', 'mspecs-viewing-booker' ) )
		: '';
}

/**
 * Renders the form for a time, or for an interest in the home.
 *
 * @param array  $deal Published deal.
 * @param array  $form `slot` or `interest`, and after a refusal `typed` and `problems`, by field, `alert` and `is_final`.
 * @param string $time Time to send, rendered; by default that of the slot.
 * @throws Problem If the time cannot be requested.
 */
function form_view( array $deal, array $form, ?string $time = null ): string {
	$is_interest = $form['interest'];
	$problems    = $form['problems'] ?? array();
	$alert       = $form['alert'] ?? '';
	$html        = $is_interest
		? '<h2>' . esc_html__( 'Register your interest', 'mspecs-viewing-booker' ) . '</h2><input type="hidden" name="interest" value="1">'
		: $time ?? chosen_time_view( $deal, $form['slot'] );
	$html        = ( '' === $alert ? '' : '<p class="alert" role="alert">' . esc_html( $alert ) . '</p>' ) . $html;
	$html       .= sprintf( '<input type="hidden" name="token" value="%s">', esc_attr( new_form_token( $deal['id'] ) ) );
	foreach ( form_fields() as $name => list( $label, $type, $autocomplete ) ) {
		$html .= field_view( $name, $label, $type, $autocomplete, (string) ( $form['typed'][ $name ] ?? '' ), (string) ( $problems[ $name ] ?? '' ) );
	}
	$html .= '<p class="trap" aria-hidden="true"><label>' . esc_html__( 'Leave this field empty', 'mspecs-viewing-booker' ) . ' <input name="website" tabindex="-1" autocomplete="off"></label></p>';
	$html .= consent_view( $deal, isset( $problems['consent'] ) );
	if ( ! ( $form['is_final'] ?? false ) ) {
		$html .= '<button>' . ( $is_interest ? esc_html__( 'Send enquiry', 'mspecs-viewing-booker' ) : esc_html__( 'Send request', 'mspecs-viewing-booker' ) ) . '</button>';
	}
	return sprintf( '<form method="post" action="%s" novalidate>%s</form>', esc_url( booking_url( $deal['id'] ) ), $html );
}

/**
 * Renders a time that can be requested, with its hidden field.
 *
 * @param array  $deal Published deal.
 * @param string $slot Id of the slot or the viewing.
 * @throws Problem If the time cannot be requested.
 */
function chosen_time_view( array $deal, string $slot ): string {
	$target = target_of_slot( $deal, $slot );
	$option = open_option( $deal, $target['viewing'], $target['slot'] );
	return sprintf( '<p><strong>%s</strong></p><input type="hidden" name="slot" value="%s">', esc_html( written_option( $option, time_zone_of( $deal['id'] ) ) ), esc_attr( $slot ) );
}

/**
 * Returns the day and time of an option in words.
 *
 * @param array         $option Option.
 * @param \DateTimeZone $zone   Zone of the home.
 */
function written_option( array $option, \DateTimeZone $zone ): string {
	$language = times_language( '' );
	$messages = TIMES_MESSAGES[ '' === $language ? 'sv' : $language ];
	$day      = $option['viewing']['time_hidden'] && '' === $option['time']['slot'] ? '' : written_day( $messages, $option['time']['start'], $zone ) . ', ';
	return $day . option_label( $messages, $option, $zone );
}

/** Returns label, type and autofill name of each field. */
function form_fields(): array {
	return array(
		'firstName'   => array( __( 'First name', 'mspecs-viewing-booker' ), 'text', 'given-name' ),
		'lastName'    => array( __( 'Last name', 'mspecs-viewing-booker' ), 'text', 'family-name' ),
		'email'       => array( __( 'Email', 'mspecs-viewing-booker' ), 'email', 'email' ),
		'phoneNumber' => array( __( 'Phone', 'mspecs-viewing-booker' ), 'tel', 'tel' ),
	);
}

/**
 * Renders a field with its error.
 *
 * @param string $name         Name.
 * @param string $label        Label.
 * @param string $type         Type.
 * @param string $autocomplete Autofill name.
 * @param string $value        Typed value.
 * @param string $problem      Problem, or empty.
 */
function field_view( string $name, string $label, string $type, string $autocomplete, string $value, string $problem ): string {
	$texts = array(
		'missing'     => __( 'Fill in this field.', 'mspecs-viewing-booker' ),
		'too-long'    => __( 'That is too long. Shorten it.', 'mspecs-viewing-booker' ),
		'unsupported' => __( 'This number cannot be used. Enter another one.', 'mspecs-viewing-booker' ),
	);
	$hints = array(
		'firstName'   => __( 'Enter your name only.', 'mspecs-viewing-booker' ),
		'lastName'    => __( 'Enter your name only.', 'mspecs-viewing-booker' ),
		'email'       => __( 'Check the email address, such as anna@example.se.', 'mspecs-viewing-booker' ),
		'phoneNumber' => __( 'Check the phone number, such as 070-174 06 05. For numbers abroad, start with +.', 'mspecs-viewing-booker' ),
	);
	$error = '' === $problem ? '' : sprintf( '<p class="error" id="%s-error">%s</p>', esc_attr( $name ), esc_html( $texts[ $problem ] ?? $hints[ $name ] ) );
	return sprintf(
		'<div class="field"><label for="%1$s">%2$s</label><input id="%1$s" name="%1$s" type="%3$s" autocomplete="%4$s" value="%5$s" required%6$s>%7$s</div>',
		esc_attr( $name ),
		esc_html( $label ),
		esc_attr( $type ),
		esc_attr( $autocomplete ),
		esc_attr( $value ),
		'' === $error ? '' : sprintf( ' aria-invalid="true" aria-describedby="%s-error"', esc_attr( $name ) ),
		$error
	);
}

/**
 * Renders the consent, if it is required, and the link to the privacy policy.
 *
 * @param array $deal       Published deal.
 * @param bool  $is_missing True if the consent was not given.
 */
function consent_view( array $deal, bool $is_missing ): string {
	$own  = (string) setting( 'privacy_url' );
	$url  = '' === $own ? ( $deal['organization']->urlToGDPRDoc ?? '' ) : $own;
	$link = is_string( $url ) && '' !== $url
		? sprintf( '<p><a href="%s">%s</a></p>', esc_url( $url, array( 'http', 'https' ) ), esc_html__( 'How we handle your personal data', 'mspecs-viewing-booker' ) )
		: '';
	if ( ! setting( 'consent' ) ) {
		return $link;
	}
	return sprintf(
		'<div class="field"><label class="time"><input type="checkbox" name="consent" value="1" required>%s</label>%s</div>',
		esc_html__( 'I agree that my details are sent to the estate agent.', 'mspecs-viewing-booker' ),
		$is_missing ? '<p class="error">' . esc_html__( 'Tick the box to send the request.', 'mspecs-viewing-booker' ) . '</p>' : ''
	) . $link;
}

/**
 * Renders the outcome of a sent form.
 *
 * @param bool $is_interest True for an interest in the home.
 */
function sent_view( bool $is_interest ): string {
	$texts = $is_interest
		? array(
			__( 'Thank you! We have received your enquiry.', 'mspecs-viewing-booker' ),
			__( 'The estate agent can see that you are interested and may get in touch.', 'mspecs-viewing-booker' ),
		)
		: array(
			__( 'Almost done: confirm in your email', 'mspecs-viewing-booker' ),
			__( 'Open the email that is sent to you and click the link to confirm. Check your spam folder too.', 'mspecs-viewing-booker' ),
			__( 'The estate agent then decides whether you get the time.', 'mspecs-viewing-booker' ),
		);
	$heading = array_shift( $texts );
	return '<div role="status"><h2>' . esc_html( $heading ) . '</h2><p>' . implode( '</p><p>', array_map( 'esc_html', $texts ) ) . '</p></div>';
}

/**
 * Renders how to reach the broker.
 *
 * @param array $deal Published deal.
 */
function contact_view( array $deal ): string {
	$users = $deal['users'] ?? array();
	usort(
		$users,
		static function ( $a, $b ) {
			return (int) ( true === ( $b->isMainUser ?? false ) ) <=> (int) ( true === ( $a->isMainUser ?? false ) );
		}
	);
	$broker = $users[0] ?? ( $deal['office'] ?? new \stdClass() );
	$text   = static function ( string $name ) use ( $broker ): string {
		return is_string( $broker->$name ?? null ) ? $broker->$name : '';
	};
	$name   = trim( $text( 'firstName' ) . ' ' . $text( 'lastName' ) );
	$links  = array( esc_html( '' === $name ? $text( 'name' ) : $name ) );
	if ( '' !== $text( 'phoneNumber' ) ) {
		$links[] = sprintf( '<a href="%s">%s</a>', esc_url( 'tel:' . preg_replace( '/[^+\d]/', '', $text( 'phoneNumber' ) ), array( 'tel' ) ), esc_html( $text( 'phoneNumber' ) ) );
	}
	if ( is_email( $text( 'email' ) ) ) {
		$links[] = sprintf( '<a href="%s">%s</a>', esc_url( 'mailto:' . $text( 'email' ), array( 'mailto' ) ), esc_html( $text( 'email' ) ) );
	}
	$links = array_filter( $links );
	return array() === $links ? '' : '<p>' . implode( ' · ', $links ) . '</p>';
}
