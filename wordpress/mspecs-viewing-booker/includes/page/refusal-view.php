<?php
/**
 * HTML of the booking page if something cannot be requested.
 *
 * @package MspecsViewingBooker
 */

namespace MspecsViewingBooker;

defined( 'ABSPATH' ) || exit;

/**
 * Renders a form that was refused as it was typed, with what to do.
 *
 * @param array   $deal    Published deal; only its id if it cannot be read.
 * @param array   $form    What was sent.
 * @param Problem $problem Reason.
 */
function refused_form_view( array $deal, array $form, Problem $problem ): string {
	$problems = $problem->members['problems'] ?? array();
	$time     = sprintf( '<input type="hidden" name="slot" value="%s">', esc_attr( $form['slot'] ) );
	$is_final = in_array( $problem->reason, array( 'refused', 'misconfigured' ), true );
	if ( ! $form['interest'] && 'unavailable' !== $problem->reason ) {
		try {
			$time = chosen_time_view( $deal, $form['slot'] );
		} catch ( Problem $gone ) {
			$time     = other_times_view( $deal );
			$is_final = '' === $time;
		}
	}
	$again = array(
		'problems' => $problems,
		'alert'    => array() === $problems ? problem_text( $problem ) : '',
		'is_final' => $is_final,
	);
	return form_view( $deal, $again + $form, $time );
}

/**
 * Renders the first open times as choices within a form; empty if there are none.
 *
 * @param array $deal Published deal.
 */
function other_times_view( array $deal ): string {
	$zone    = time_zone_of( $deal['id'] );
	$options = array_filter(
		list_options( parse_viewings( $deal, $zone ), time() ),
		static function ( array $option ): bool {
			return 'open' === $option['state'];
		}
	);
	$html    = '';
	foreach ( array_slice( $options, 0, 3 ) as $option ) {
		$html .= sprintf(
			'<label class="time"><input type="radio" name="slot" required value="%s"%s>%s</label>',
			esc_attr( '' === $option['time']['slot'] ? $option['viewing']['id'] : $option['time']['slot'] ),
			'' === $html ? ' checked' : '',
			esc_html( written_option( $option, $zone ) )
		);
	}
	return '' === $html ? '' : '<fieldset><legend>' . esc_html__( 'Closest available times', 'mspecs-viewing-booker' ) . '</legend>' . $html . '</fieldset>';
}

/**
 * Returns a problem in words.
 *
 * @param Problem $problem Problem.
 */
function problem_text( Problem $problem ): string {
	$unknown = __( 'We do not know whether your request arrived. Look for an email before you send it again, or contact the estate agent.', 'mspecs-viewing-booker' );
	$texts   = array(
		'slot-full'    => __( 'This time has just been taken. Choose another one.', 'mspecs-viewing-booker' ),
		'closed'       => __( 'This time can no longer be requested. Choose another one.', 'mspecs-viewing-booker' ),
		'not-found'    => __( 'We could not find this viewing. It may have been changed or cancelled.', 'mspecs-viewing-booker' ),
		'refused'      => __( 'Your request was not accepted. You may already be on the list. Contact the estate agent.', 'mspecs-viewing-booker' ),
		// The same form was sent before with other details.
		'invalid'      => 422 === $problem->status ? $unknown : __( 'Nothing has been sent yet. Check your details and send again.', 'mspecs-viewing-booker' ),
		'timeout'      => $unknown,
		'bad-response' => $unknown,
		'rate-limited' => __( 'Your request could not be sent right now. Wait a moment and try again.', 'mspecs-viewing-booker' ),
	);
	return $texts[ $problem->reason ] ?? __( 'Your request could not be sent. Try again later, or contact the estate agent.', 'mspecs-viewing-booker' );
}

/**
 * Renders a problem, with the times below if they are known.
 *
 * @param Problem    $problem Problem.
 * @param array|null $deal    Published deal, if it could be read.
 */
function problem_view( Problem $problem, ?array $deal ): string {
	$times = null !== $deal && in_array( $problem->reason, array( 'slot-full', 'closed', 'not-found' ), true ) ? times_view( $deal ) . interest_link( $deal ) : '';
	return '<p class="alert" role="alert">' . esc_html( problem_text( $problem ) ) . '</p>' . $times;
}
