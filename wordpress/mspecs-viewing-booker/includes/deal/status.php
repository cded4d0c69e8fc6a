<?php
/**
 * Status of the slots.
 *
 * @package MspecsViewingBooker
 */

namespace MspecsViewingBooker;

defined( 'ABSPATH' ) || exit;

/**
 * Derives the status of the slots from a published deal, in the format of the External viewing API. Seats that are not free count as
 * booked. Without `freeSpots`, a slot never counts as full; without `slotCapacity`, the number of bookings is unknown.
 *
 * @param array $deal Published deal.
 */
function status_of( array $deal ): \stdClass {
	$status = new \stdClass();
	foreach ( $deal['viewings'] as $viewing ) {
		$capacity = count_in( $viewing->slotCapacity ?? null );
		foreach ( $viewing->slots ?? array() as $slot ) {
			$id = $slot->id ?? null;
			if ( ! is_string( $id ) || preg_match( '/^\.{0,2}$/', $id ) ) {
				continue;
			}
			$free = count_in( $slot->freeSpots ?? null );
			$one  = array( 'fullyBooked' => 0 === $free );
			if ( null !== $free && null !== $capacity ) {
				$one['numberOfBooked'] = max( 0, $capacity - $free );
			}
			$status->{$id} = $one;
		}
	}
	return $status;
}
