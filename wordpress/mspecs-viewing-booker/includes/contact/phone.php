<?php
/**
 * Phone numbers.
 *
 * @package MspecsViewingBooker
 */

namespace MspecsViewingBooker;

defined( 'ABSPATH' ) || exit;

/**
 * Returns the problem of a number in E.164; empty if there is none.
 *
 * @param string $number Number.
 */
function phone_problem( string $number ): string {
	if ( ! preg_match( '/^\+[1-9]\d{6,14}$/D', $number ) ) {
		return 'malformed';
	}
	return is_premium_rate( $number ) ? 'unsupported' : '';
}

/**
 * Reports whether a number costs whoever calls it a lot: premium-rate, or of a network without a country, such as a satellite phone.
 *
 * @param string $number Number in E.164.
 */
function is_premium_rate( string $number ): bool {
	if ( preg_match( '/^\+(?:8(?:[07]0|08|78|8[1-38])|979)/', $number ) ) {
		return true;
	}
	foreach ( array( 1, 2, 3 ) as $digits ) {
		$pattern = PREMIUM_NUMBERS[ (int) substr( $number, 1, $digits ) ] ?? null;
		if ( null !== $pattern && preg_match( "/^(?:$pattern)$/D", substr( $number, 1 + $digits ) ) ) {
			return true;
		}
	}
	return false;
}

/**
 * Converts a number as typed into a form without JavaScript to E.164. Numbers without a country code are Swedish.
 *
 * @param string $text Number as typed.
 */
function international_number( string $text ): string {
	$digits = (string) preg_replace( '/\(\s*0\s*\)|[\s\p{Z}\p{Pd}()\/.~·−]/u', '', without_invisible( normalize_unicode( $text, true ) ) );
	$number = (string) preg_replace( array( '/^\+*00/', '/^0(?=[1-9])/' ), array( '+', '+46' ), $digits );
	return (string) preg_replace( '/^\+(46|358)0/', '+$1', $number );
}
