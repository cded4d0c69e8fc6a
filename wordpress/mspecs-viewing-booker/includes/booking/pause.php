<?php
/**
 * Pauses in calls to Mspecs.
 *
 * @package MspecsViewingBooker
 */

namespace MspecsViewingBooker;

defined( 'ABSPATH' ) || exit;

const PAUSE_TRANSIENT = 'mspecs_viewing_booker_pause_';

/**
 * Stops calls for a while, because Mspecs rejected the credentials or limits the rate.
 *
 * @param string  $call    Kind of call.
 * @param Problem $problem Problem to answer with meanwhile.
 */
function pause_calls( string $call, Problem $problem ): void {
	$seconds = max( 1, min( HOUR_IN_SECONDS, $problem->retry_after ?? 60 ) );
	$pause   = array(
		'until'  => time() + $seconds,
		'reason' => $problem->reason,
		'title'  => $problem->getMessage(),
	);
	set_transient( PAUSE_TRANSIENT . $call, $pause, $seconds );
}

/**
 * Asserts that Mspecs may be called.
 *
 * @param string $call Kind of call.
 * @throws Problem During a pause.
 */
function assert_not_paused( string $call ): void {
	$pause = get_transient( PAUSE_TRANSIENT . $call );
	if ( is_array( $pause ) && $pause['until'] > time() ) {
		throw new Problem( $pause['reason'], $pause['title'], array( 'retry_after' => $pause['until'] - time() ) );
	}
}
