<?php
/**
 * Settings of the plugin.
 *
 * @package MspecsViewingBooker
 */

namespace MspecsViewingBooker;

defined( 'ABSPATH' ) || exit;

const OPTION = 'mspecs_viewing_booker_settings';

/** Returns the default of each setting. */
function default_settings(): array {
	return array(
		// `plugin` for Mspecs' own plugin, or `proxy`.
		'source'        => 'plugin',
		'proxy_url'     => '',
		'accent_color'  => '',
		'surface_color' => '',
		'privacy_url'   => '',
		'refresh'       => 30,
		'consent'       => false,
	);
}

/**
 * Returns one setting.
 *
 * @param string $name Name of the setting.
 * @return mixed
 */
function setting( string $name ) {
	$stored = get_option( OPTION, array() );
	return array_merge( default_settings(), is_array( $stored ) ? $stored : array() )[ $name ];
}

/** Reports whether the data comes from a proxy. */
function uses_proxy(): bool {
	return 'proxy' === setting( 'source' ) && '' !== setting( 'proxy_url' );
}

/**
 * Keeps only valid values of a submitted form.
 *
 * @param mixed $given Submitted values.
 */
function sanitize_settings( $given ): array {
	$given    = is_array( $given ) ? $given : array();
	$defaults = default_settings();
	$text     = static function ( string $name ) use ( $given ): string {
		return isset( $given[ $name ] ) && is_string( $given[ $name ] ) ? trim( $given[ $name ] ) : '';
	};
	$refresh  = isset( $given['refresh'] ) && is_numeric( $given['refresh'] ) ? (int) $given['refresh'] : $defaults['refresh'];
	return array(
		'source'        => 'proxy' === $text( 'source' ) ? 'proxy' : 'plugin',
		'proxy_url'     => sanitize_address( $text( 'proxy_url' ) ),
		'accent_color'  => (string) sanitize_hex_color( $text( 'accent_color' ) ),
		'surface_color' => (string) sanitize_hex_color( $text( 'surface_color' ) ),
		'privacy_url'   => sanitize_address( $text( 'privacy_url' ) ),
		'refresh'       => min( 3600, max( 0, $refresh ) ),
		'consent'       => ! empty( $given['consent'] ),
	);
}

/**
 * Returns an http(s) URL, or a path of this site; otherwise an empty string.
 *
 * @param string $address Address as typed.
 */
function sanitize_address( string $address ): string {
	$is_path = 1 === preg_match( '#^/(?![/\\\\])#', $address );
	return $is_path || preg_match( '#^https?://#i', $address ) ? untrailingslashit( esc_url_raw( $address, array( 'http', 'https' ) ) ) : '';
}

/**
 * Returns the IANA time zone of a home. Times without an offset are local there.
 *
 * @param string $deal_id Id of the deal.
 */
function time_zone_of( string $deal_id ): \DateTimeZone {
	/**
	 * Filters the time zone of a home, for brokerages with homes abroad.
	 *
	 * @param string $zone    IANA name.
	 * @param string $deal_id Id of the deal.
	 */
	$zone = apply_filters( 'mspecs_viewing_booker_time_zone', 'Europe/Stockholm', $deal_id );
	try {
		return new \DateTimeZone( is_string( $zone ) ? $zone : '' );
	} catch ( \Exception $error ) {
		return new \DateTimeZone( 'Europe/Stockholm' );
	}
}
