<?php
/**
 * Removes everything that the plugin has stored.
 *
 * @package MspecsViewingBooker
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

wp_clear_scheduled_hook( 'mspecs_viewing_booker_cleanup' );

global $wpdb;
foreach ( array( 'mspecs_viewing_booker_', '_transient_mspecs_viewing_booker_', '_transient_timeout_mspecs_viewing_booker_' ) as $mspecs_viewing_booker_prefix ) {
	// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- options by prefix have no function.
	$mspecs_viewing_booker_names = $wpdb->get_col( $wpdb->prepare( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE %s", $wpdb->esc_like( $mspecs_viewing_booker_prefix ) . '%' ) );
	array_map( 'delete_option', $mspecs_viewing_booker_names );
}
