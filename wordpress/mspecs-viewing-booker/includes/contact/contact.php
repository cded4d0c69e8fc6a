<?php
/**
 * Contact details of a visitor.
 *
 * @package MspecsViewingBooker
 */

namespace MspecsViewingBooker;

defined( 'ABSPATH' ) || exit;

/**
 * Parses a contact: four fields, validated and normalized, with the phone number in E.164. Ignores unknown fields.
 *
 * @param array $json Submitted fields.
 * @throws Problem With a problem per field.
 */
function read_contact( array $json ): array {
	$text    = static function ( string $field ) use ( $json ): string {
		return isset( $json[ $field ] ) && is_string( $json[ $field ] ) ? $json[ $field ] : '';
	};
	$contact = array(
		'firstName'   => normalize_name( $text( 'firstName' ) ),
		'lastName'    => normalize_name( $text( 'lastName' ) ),
		'email'       => normalize_email( $text( 'email' ) ),
		'phoneNumber' => $text( 'phoneNumber' ),
	);

	$problems = array_filter(
		array(
			'firstName'   => name_problem( $contact['firstName'] ),
			'lastName'    => name_problem( $contact['lastName'] ),
			'email'       => email_problem( $contact['email'] ),
			'phoneNumber' => '' === trim( $contact['phoneNumber'] ) ? 'missing' : phone_problem( $contact['phoneNumber'] ),
		)
	);
	if ( array() !== $problems ) {
		throw new Problem( 'invalid', 'A field is missing or invalid', array( 'problems' => $problems ) );
	}
	return $contact;
}

/**
 * Returns the problem of a name; empty if there is none.
 *
 * @param string $name Normalized name.
 */
function name_problem( string $name ): string {
	if ( '' === $name ) {
		return 'missing';
	}
	if ( length_of( $name ) > 60 ) {
		return 'too-long';
	}
	return is_name( $name ) ? '' : 'malformed';
}

/**
 * Returns the problem of an email address; empty if there is none.
 *
 * @param string $email Normalized address.
 */
function email_problem( string $email ): string {
	if ( '' === $email ) {
		return 'missing';
	}
	if ( length_of( $email ) > 80 ) {
		return 'too-long';
	}
	return is_deliverable( $email ) ? '' : 'malformed';
}
