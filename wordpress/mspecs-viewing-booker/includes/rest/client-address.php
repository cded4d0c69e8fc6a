<?php
/**
 * Address of the visitor, for the limits.
 *
 * @package MspecsViewingBooker
 */

namespace MspecsViewingBooker;

defined( 'ABSPATH' ) || exit;

/**
 * Returns the address of the visitor: IPv4, or the /64 network of IPv6. Null behind a server whose visitors are not told apart:
 * otherwise its whole site would share one limit.
 */
function client_address(): ?string {
	/**
	 * Filters the address of the visitor, for sites behind a load balancer that sends it in a header.
	 *
	 * @param string $address Address that connects to this server.
	 */
	$address = apply_filters( 'mspecs_viewing_booker_client_address', server_header( 'REMOTE_ADDR' ) );
	$address = is_string( $address ) ? $address : '';
	if ( ! filter_var( $address, FILTER_VALIDATE_IP, FILTER_FLAG_NO_PRIV_RANGE ) || preg_match( '/^(?:127\.|::1$)/', $address ) ) {
		return null;
	}
	$bytes = inet_pton( $address );
	return 16 === strlen( $bytes ) ? inet_ntop( substr( $bytes, 0, 8 ) . str_repeat( "\0", 8 ) ) : $address;
}
