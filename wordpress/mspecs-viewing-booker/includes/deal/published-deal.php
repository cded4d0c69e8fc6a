<?php
/**
 * Public part of a deal.
 *
 * @package MspecsViewingBooker
 */

namespace MspecsViewingBooker;

defined( 'ABSPATH' ) || exit;

/** Returns the fields that the element reads: `true` for a text, number or boolean. All others are dropped, because they may be private. */
function public_fields(): array {
	return array(
		'id'                    => true,
		'location'              => array_fill_keys( array( 'streetAddress', 'postalCode', 'city', 'latitude', 'longitude', 'directions' ), true ),
		'estate'                => array_fill_keys( array( 'floor', 'apartmentNumber' ), true ),
		'office'                => array_fill_keys( array( 'name', 'phoneNumber', 'email' ), true ),
		'organization'          => array( 'urlToGDPRDoc' => true ),
		'publishingInformation' => array_fill_keys( array( 'webPageUrl', 'saleStatus' ), true ),
	);
}

const PERSON_FIELDS  = array( 'firstName', 'lastName', 'title', 'phoneNumber', 'email', 'isMainUser' );
const VIEWING_FIELDS = array(
	'id',
	'type',
	'startDate',
	'endDate',
	'description',
	'allowExternalBooking',
	'externalBookingLatestHourBefore',
	'hideStartDate',
	'slotLength',
	'slotCapacity',
);

/**
 * Reports whether anybody may see a deal: previews and sold homes are private.
 *
 * @param array $deal Deal as Mspecs publishes it.
 */
function is_public_deal( array $deal ): bool {
	$publishing = field_of( $deal, 'publishingInformation' );
	return true !== field_of( $publishing, 'isPreview' ) && 'ENUMS_SALE_STATUS_SOLD' !== field_of( $publishing, 'saleStatus' );
}

/**
 * Trims a deal to its public fields. The viewings of a reserved home are shown and cannot be requested.
 *
 * @param array $deal Deal as Mspecs publishes it.
 */
function published_deal( array $deal ): array {
	$public = trim_object( $deal, public_fields() );
	if ( function_exists( 'mspecs_add_prospective_buyer' ) ) {
		$public['interest'] = true;
	}
	$users = field_of( $deal, 'users' );
	if ( is_array( $users ) ) {
		$public['users'] = trim_objects( $users, PERSON_FIELDS );
	}
	$is_reserved        = 'ENUMS_SALE_STATUS_RESERVED' === field_of( field_of( $deal, 'publishingInformation' ), 'saleStatus' );
	$public['viewings'] = array();
	foreach ( objects_in( field_of( $deal, 'viewings' ) ) as $viewing ) {
		$trimmed = trim_object( $viewing, array_fill_keys( VIEWING_FIELDS, true ) );
		$slots   = field_of( $viewing, 'slots' );
		if ( is_array( $slots ) ) {
			$trimmed['slots'] = trim_objects( $slots, array( 'id', 'startTime', 'freeSpots' ) );
		}
		if ( $is_reserved ) {
			$trimmed['allowExternalBooking'] = false;
		}
		$public['viewings'][] = (object) $trimmed;
	}
	foreach ( public_fields() as $name => $shape ) {
		if ( is_array( $shape ) && isset( $public[ $name ] ) ) {
			$public[ $name ] = (object) $public[ $name ];
		}
	}
	return $public;
}

/**
 * Keeps the listed fields of each object in a list.
 *
 * @param mixed $objects List.
 * @param array $fields  Names of fields.
 */
function trim_objects( $objects, array $fields ): array {
	return array_map(
		static function ( array $json ) use ( $fields ) {
			return (object) trim_object( $json, array_fill_keys( $fields, true ) );
		},
		objects_in( $objects )
	);
}

/**
 * Keeps the listed fields of an object.
 *
 * @param array $json  Object.
 * @param array $shape Fields, with `true` for primitives and an array for an object.
 */
function trim_object( array $json, array $shape ): array {
	$kept = array();
	foreach ( $shape as $name => $allowed ) {
		$value = $json[ $name ] ?? null;
		if ( true === $allowed ? is_scalar( $value ) : is_json_object( $value ) ) {
			$kept[ $name ] = true === $allowed ? $value : trim_object( $value, $allowed );
		}
	}
	return $kept;
}
