<?php
/**
 * Date-times of Mspecs.
 *
 * @package MspecsViewingBooker
 */

namespace MspecsViewingBooker;

defined( 'ABSPATH' ) || exit;

/**
 * Parses a date-time: with `Z`, an offset, fractions of a second (ignored), or none of these. Without an offset it is local time at
 * the home; a date alone is its midnight.
 *
 * @param mixed         $value Value.
 * @param \DateTimeZone $zone  Zone of the home.
 * @return int|null Unix time; null if the value is not a valid date-time of the years 1000 to 8999.
 */
function parse_instant( $value, \DateTimeZone $zone ): ?int {
	$pattern = '/^([1-8]\d{3})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::([0-5]\d)(?:[.,]\d+)?)?(Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?)?$/iD';
	if ( ! is_string( $value ) || ! preg_match( $pattern, trim( $value ), $match ) ) {
		return null;
	}
	list( , $year, $month, $day ) = $match;
	$hour                         = (int) ( $match[4] ?? 0 );
	$minute                       = (int) ( $match[5] ?? 0 );
	if ( ! checkdate( (int) $month, (int) $day, (int) $year ) || $hour > 24 || $minute > 59 ) {
		return null;
	}
	$second = isset( $match[6] ) && '' !== $match[6] ? (int) $match[6] : 0;
	if ( 24 === $hour && $minute + $second > 0 ) {
		return null;
	}
	$offset = strtoupper( $match[7] ?? '' );
	$local  = new \DateTimeImmutable( "$year-$month-$day", '' === $offset ? $zone : new \DateTimeZone( 'Z' === $offset ? 'UTC' : $offset ) );
	return $local->setTime( $hour, $minute, $second )->getTimestamp();
}

/**
 * Returns the calendar day at the home as an ISO date.
 *
 * @param int           $instant Unix time.
 * @param \DateTimeZone $zone    Zone of the home.
 */
function day_of( int $instant, \DateTimeZone $zone ): string {
	return ( new \DateTimeImmutable( '@' . $instant ) )->setTimezone( $zone )->format( 'Y-m-d' );
}
