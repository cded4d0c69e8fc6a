<?php
/**
 * Daily removal of expired records.
 *
 * @package MspecsViewingBooker
 */

// phpcs:disable WordPress.DB.DirectDatabaseQuery

namespace MspecsViewingBooker;

defined( 'ABSPATH' ) || exit;

const CLEANUP_EVENT = 'mspecs_viewing_booker_cleanup';

add_action( CLEANUP_EVENT, __NAMESPACE__ . '\\delete_expired_records' );

/** Schedules the removal. Runs at activation. */
function schedule_cleanup(): void {
	if ( ! wp_next_scheduled( CLEANUP_EVENT ) ) {
		wp_schedule_event( time() + HOUR_IN_SECONDS, 'hourly', CLEANUP_EVENT );
	}
}

/** Ends the removal. Runs at deactivation. */
function unschedule_cleanup(): void {
	wp_clear_scheduled_hook( CLEANUP_EVENT );
}

/** Deletes the records whose name says that they have expired. A name ends with the Unix time of its expiry. */
function delete_expired_records(): void {
	global $wpdb;
	$names = $wpdb->get_col(
		$wpdb->prepare( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE %s", $wpdb->esc_like( RECORD_PREFIX ) . '%' )
	);
	foreach ( $names as $name ) {
		$end = strrchr( $name, '_' );
		if ( false !== $end && (int) substr( $end, 1 ) < time() ) {
			$wpdb->delete( $wpdb->options, array( 'option_name' => $name ) );
		}
	}
}
