<?php
/**
 * Deals of Mspecs' own plugin.
 *
 * @package MspecsViewingBooker
 */

namespace MspecsViewingBooker;

defined( 'ABSPATH' ) || exit;

/** Reports whether Mspecs' plugin is active. */
function has_mspecs_plugin(): bool {
	return function_exists( 'mspecs_get_deal' ) && function_exists( 'mspecs_get_viewings' );
}

/**
 * Finds the post of a published deal.
 *
 * @param string $deal_id Id of the deal.
 * @throws Problem If there is none, or Mspecs' plugin is missing.
 */
function find_deal_post( string $deal_id ): \WP_Post {
	if ( ! has_mspecs_plugin() ) {
		throw new Problem( 'unavailable', 'The plugin of Mspecs is not active', array( 'retry_after' => 30 ) );
	}
	$post = mspecs_get_deal( $deal_id );
	if ( ! $post instanceof \WP_Post || 'publish' !== $post->post_status || '' !== $post->post_password ) {
		throw new Problem( 'not-found', 'No published deal has this id' );
	}
	return $post;
}

/**
 * Reads a deal, trimmed to what anybody may see.
 *
 * @param string $deal_id Id of the deal.
 * @throws Problem If it is not public, or Mspecs' plugin is missing.
 */
function read_deal( string $deal_id ): array {
	$post = find_deal_post( $deal_id );
	$deal = array( 'id' => $deal_id );
	foreach ( array( 'location', 'estate', 'office', 'users', 'publishingInformation' ) as $field ) {
		$deal[ $field ] = get_post_meta( $post->ID, $field, true );
	}
	if ( ! is_public_deal( $deal ) ) {
		throw new Problem( 'not-found', 'The deal is not public' );
	}
	// Not by the list of keys: it is of the last full sync, and events write the viewings alone.
	$deal['viewings']     = mspecs_get_viewings( $post );
	$deal['users']        = array_map( __NAMESPACE__ . '\\complete_user', objects_in( $deal['users'] ) );
	$deal['office']       = complete_from_post( is_array( $deal['office'] ) ? $deal['office'] : array(), 'mspecs_get_office' );
	$deal['organization'] = array( 'urlToGDPRDoc' => privacy_url_of_organization() );
	return published_deal( $deal );
}

/**
 * Adds what the post of a user knows.
 *
 * @param array $user User of a deal.
 */
function complete_user( array $user ): array {
	return complete_from_post( $user, 'mspecs_get_user' );
}

/**
 * Adds the fields that only the post of an office or a user has.
 *
 * @param array  $json Office or user of a deal.
 * @param string $find Function of Mspecs' plugin that finds the post of an id.
 */
function complete_from_post( array $json, string $find ): array {
	$id = $json['id'] ?? null;
	if ( ! is_string( $id ) || isset( $json['phoneNumber'], $json['email'] ) || ! function_exists( $find ) ) {
		return $json;
	}
	$post = $find( $id );
	if ( ! $post instanceof \WP_Post ) {
		return $json;
	}
	foreach ( array( 'name', 'firstName', 'lastName', 'title', 'phoneNumber', 'email' ) as $field ) {
		$value = get_post_meta( $post->ID, $field, true );
		if ( ! isset( $json[ $field ] ) && is_string( $value ) && '' !== $value ) {
			$json[ $field ] = $value;
		}
	}
	return $json;
}

/** Returns the address of the brokerage's privacy text, or null. */
function privacy_url_of_organization(): ?string {
	$post = function_exists( 'mspecs_get_organization' ) ? mspecs_get_organization() : null;
	$url  = $post instanceof \WP_Post ? get_post_meta( $post->ID, 'urlToGDPRDoc', true ) : null;
	return is_string( $url ) && '' !== $url ? $url : null;
}

/**
 * Returns the id of a post's own deal, or an empty string.
 *
 * @param mixed $post Post.
 */
function deal_id_of_post( $post ): string {
	if ( ! $post instanceof \WP_Post || ! function_exists( 'mspecs_is_deal' ) || ! mspecs_is_deal( $post ) ) {
		return '';
	}
	$id = get_post_meta( $post->ID, 'mspecs_id', true );
	return is_mspecs_id( $id ) ? $id : '';
}
