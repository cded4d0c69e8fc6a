<?php
/**
 * Records that several requests change at the same moment.
 *
 * `add_option` cannot exclude others: two requests that both find no option both write it, and both are told that they did. The
 * statements below are the ones of `WP_Upgrader::create_lock`, which the database runs one after the other.
 *
 * @package MspecsViewingBooker
 */

// The object cache must be bypassed: another request may have changed the row a moment ago.
// phpcs:disable WordPress.DB.DirectDatabaseQuery

namespace MspecsViewingBooker;

defined( 'ABSPATH' ) || exit;

const RECORD_PREFIX = 'mspecs_viewing_booker_record_';

/**
 * Runs a statement, and returns the number of changed rows.
 *
 * @param string $sql       Statement with placeholders.
 * @param mixed  ...$values Values of the placeholders.
 * @throws Problem If the database failed.
 */
function run_statement( string $sql, ...$values ): int {
	global $wpdb;
	$was_shown = $wpdb->hide_errors();
	$changed   = $wpdb->query( $wpdb->prepare( $sql, ...$values ) ); // phpcs:ignore WordPress.DB.PreparedSQL.NotPrepared
	if ( $was_shown ) {
		$wpdb->show_errors();
	}
	if ( false === $changed ) {
		throw new Problem( 'unavailable', 'The storage failed', array( 'retry_after' => 10 ) );
	}
	return (int) $changed;
}

/**
 * Creates a record, unless it exists.
 *
 * @param string $name  Name without the prefix.
 * @param string $value Value.
 * @return bool True for the one request that created it.
 */
function create_record( string $name, string $value ): bool {
	global $wpdb;
	$sql = "INSERT IGNORE INTO $wpdb->options (option_name, option_value, autoload) VALUES (%s, %s, 'no')";
	return run_statement( $sql, RECORD_PREFIX . $name, $value ) > 0;
}

/**
 * Replaces a record if it still has a value.
 *
 * @param string $name     Name without the prefix.
 * @param string $expected Value that it must have.
 * @param string $value    New value.
 */
function replace_record( string $name, string $expected, string $value ): bool {
	global $wpdb;
	$sql = "UPDATE $wpdb->options SET option_value = %s WHERE option_name = %s AND option_value = %s";
	return run_statement( $sql, $value, RECORD_PREFIX . $name, $expected ) > 0;
}

/**
 * Deletes a record if it still has a value.
 *
 * @param string $name     Name without the prefix.
 * @param string $expected Value that it must have.
 */
function delete_record( string $name, string $expected ): bool {
	global $wpdb;
	$sql = "DELETE FROM $wpdb->options WHERE option_name = %s AND option_value = %s";
	return run_statement( $sql, RECORD_PREFIX . $name, $expected ) > 0;
}

/**
 * Reads a record past the object cache.
 *
 * @param string $name Name without the prefix.
 */
function read_record( string $name ): ?string {
	global $wpdb;
	$value = $wpdb->get_var(
		$wpdb->prepare( "SELECT option_value FROM $wpdb->options WHERE option_name = %s", RECORD_PREFIX . $name )
	);
	return null === $value ? null : (string) $value;
}

/**
 * Adds one to a counter, and returns its value. A concurrent request may be included.
 *
 * @param string $name Name without the prefix.
 */
function count_up( string $name ): int {
	global $wpdb;
	create_record( $name, '0' );
	run_statement( "UPDATE $wpdb->options SET option_value = option_value + 1 WHERE option_name = %s", RECORD_PREFIX . $name );
	return (int) read_record( $name );
}
