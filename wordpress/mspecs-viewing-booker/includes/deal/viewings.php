<?php
/**
 * Viewings of a published deal.
 *
 * @package MspecsViewingBooker
 */

namespace MspecsViewingBooker;

defined( 'ABSPATH' ) || exit;

/**
 * Parses the viewings of a published deal. `kind` is `slots`, `timed`, `day` or `none`.
 *
 * @param array         $deal Published deal.
 * @param \DateTimeZone $zone Zone of the home.
 */
function parse_viewings( array $deal, \DateTimeZone $zone ): array {
	return array_map(
		static function ( $viewing ) use ( $zone ) {
			return parse_viewing( (array) $viewing, $zone );
		},
		$deal['viewings']
	);
}

/**
 * Parses one viewing.
 *
 * @param array         $json Viewing as Mspecs publishes it.
 * @param \DateTimeZone $zone Zone of the home.
 */
function parse_viewing( array $json, \DateTimeZone $zone ): array {
	$type                         = is_string( $json['type'] ?? null ) ? str_replace( 'ENUMS_VIEWINGS_TYPE_', '', $json['type'] ) : '';
	list( $kind, $times, $start ) = times_of( $type, $json, $zone );

	$id    = is_string( $json['id'] ?? null ) ? $json['id'] : '';
	$hours = $json['externalBookingLatestHourBefore'] ?? null;
	return array(
		'id'          => $id,
		'kind'        => $kind,
		'times'       => $times,
		// Mspecs only accepts a request for one of the slots, and there may be none.
		'bookable'    => true === ( $json['allowExternalBooking'] ?? null ) && '' !== $id
			&& ( 'TIME_SLOTS' === $type ? 'slots' === $kind : 'none' !== $kind ),
		'closes_at'   => null !== $start && ( is_int( $hours ) || is_float( $hours ) ) ? $start - $hours * HOUR_IN_SECONDS : null,
		'description' => is_string( $json['description'] ?? null ) ? trim( $json['description'] ) : '',
		'time_hidden' => true === ( $json['hideStartDate'] ?? null ),
		'seats'       => count_in( $json['slotCapacity'] ?? null ),
	);
}

/**
 * Returns the kind of a viewing, its times and its start.
 *
 * @param string        $type Type without its prefix.
 * @param array         $json Viewing as Mspecs publishes it.
 * @param \DateTimeZone $zone Zone of the home.
 */
function times_of( string $type, array $json, \DateTimeZone $zone ): array {
	$start = parse_instant( $json['startDate'] ?? null, $zone );
	if ( 'TIME_SLOTS' === $type ) {
		$times = slots_of( $json, $zone );
		if ( array() !== $times ) {
			return array( 'slots', $times, null === $start ? $times[0]['start'] : $start );
		}
	}
	if ( null === $start || 'COMMENT_ONLY' === $type || 'CONTACT_BROKER' === $type ) {
		return array( 'none', array(), null );
	}
	if ( 'DATE_ONLY' === $type ) {
		$midnight = (int) parse_instant( day_of( $start, $zone ), $zone );
		$next     = (int) parse_instant( day_of( $midnight + 36 * HOUR_IN_SECONDS, $zone ), $zone );
		return array( 'day', array( time_of( '', $midnight, $next, $zone ) ), $midnight );
	}
	$end = parse_instant( $json['endDate'] ?? null, $zone );
	return array( 'timed', array( time_of( '', $start, $end, $zone ) ), $start );
}

/**
 * Parses the slots that have an id and a start.
 *
 * @param array         $json Viewing as Mspecs publishes it.
 * @param \DateTimeZone $zone Zone of the home.
 */
function slots_of( array $json, \DateTimeZone $zone ): array {
	$seconds = 60 * (int) count_in( $json['slotLength'] ?? null );
	$times   = array();
	foreach ( $json['slots'] ?? array() as $slot ) {
		$start = parse_instant( $slot->startTime ?? null, $zone );
		$id    = $slot->id ?? null;
		if ( null !== $start && is_string( $id ) && '' !== $id ) {
			$time         = time_of( $id, $start, $seconds <= DAY_IN_SECONDS ? $start + $seconds : null, $zone );
			$time['free'] = count_in( $slot->freeSpots ?? null );
			$times[]      = $time;
		}
	}
	return $times;
}

/**
 * Creates a time. Omits an end that is not after the start.
 *
 * @param string        $slot_id Id of the slot; empty if it is the time of the viewing.
 * @param int           $start   Unix time.
 * @param int|null      $end     Unix time.
 * @param \DateTimeZone $zone    Zone of the home.
 */
function time_of( string $slot_id, int $start, ?int $end, \DateTimeZone $zone ): array {
	return array(
		'slot'  => $slot_id,
		'date'  => day_of( $start, $zone ),
		'start' => $start,
		'end'   => null !== $end && $end > $start ? $end : null,
		'free'  => null,
	);
}
