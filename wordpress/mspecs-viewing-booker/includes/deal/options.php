<?php
/**
 * Times that can be chosen.
 *
 * @package MspecsViewingBooker
 */

namespace MspecsViewingBooker;

defined( 'ABSPATH' ) || exit;

/**
 * Lists the coming times of viewings that can be requested online, in order, with their state: `open`, `full` or `closed`.
 *
 * @param array $viewings Parsed viewings.
 * @param int   $now      Unix time.
 */
function list_options( array $viewings, int $now ): array {
	$options = array();
	foreach ( $viewings as $viewing ) {
		if ( ! $viewing['bookable'] ) {
			continue;
		}
		$is_closed = null !== $viewing['closes_at'] && $viewing['closes_at'] <= $now;
		foreach ( $viewing['times'] as $time ) {
			$over_at = 'slots' === $viewing['kind'] ? $time['start'] : ( $time['end'] ?? $time['start'] );
			if ( $over_at <= $now ) {
				continue;
			}
			$state     = 0 === $time['free'] ? 'full' : 'open';
			$options[] = array(
				'viewing' => $viewing,
				'time'    => $time,
				'state'   => $is_closed ? 'closed' : $state,
			);
		}
	}
	usort(
		$options,
		static function ( $a, $b ) {
			return $a['time']['start'] <=> $b['time']['start'];
		}
	);
	return $options;
}

/**
 * Returns a time that can be requested now.
 *
 * @param array  $deal       Published deal.
 * @param string $viewing_id Id of the viewing.
 * @param string $slot_id    Id of the slot; empty for a viewing without slots.
 * @throws Problem If it does not exist, is full, closed or over.
 */
function open_option( array $deal, string $viewing_id, string $slot_id ): array {
	$viewings = parse_viewings( $deal, time_zone_of( $deal['id'] ) );
	$viewing  = null;
	foreach ( $viewings as $candidate ) {
		if ( $candidate['id'] === $viewing_id ) {
			$viewing = $candidate;
			break;
		}
	}
	if ( null === $viewing ) {
		throw new Problem( 'not-found', 'The deal has no viewing with this id' );
	}
	if ( '' !== $slot_id && ! in_array( $slot_id, array_column( $viewing['times'], 'slot' ), true ) ) {
		throw new Problem( 'not-found', 'The viewing has no slot with this id' );
	}
	if ( '' === $slot_id && 'slots' === $viewing['kind'] ) {
		throw new Problem( 'invalid', 'The viewing has slots: choose one of them' );
	}
	foreach ( list_options( array( $viewing ), time() ) as $option ) {
		if ( $option['time']['slot'] !== $slot_id ) {
			continue;
		}
		if ( 'full' === $option['state'] ) {
			throw new Problem( 'slot-full', 'The slot is full' );
		}
		if ( 'open' === $option['state'] ) {
			return $option;
		}
	}
	throw new Problem( 'closed', 'The viewing can no longer be requested' );
}
