<?php
/**
 * Plugin Name: Mspecs stand-in
 * Description: Functions and filters of Mspecs' own plugin, for the tests. Reads each deal from the simulated Mspecs when it is asked for.
 */

const MSPECS_DEAL_CPT = 'mspecs_deal';

add_action(
	'init',
	static function () {
		// Public, as sites make it by the filter `mspecs_deal_post_type`.
		register_post_type( MSPECS_DEAL_CPT, array( 'public' => true, 'label' => 'Deals', 'supports' => array( 'title', 'editor' ), 'rewrite' => array( 'slug' => 'hem' ), 'show_in_rest' => true ) );
		register_post_type( 'mspecs_organization', array( 'public' => false ) );
	}
);

/** Calls the simulated Mspecs, as the API client of Mspecs' plugin does. */
function mspecs_stand_in_request( $method, $path, $data = null ) {
	$args = array(
		'method'  => $method,
		'headers' => array(
			'Authorization' => 'Basic ' . base64_encode( getenv( 'MSPECS_LOGIN' ) ),
			'Content-Type'  => 'application/json',
			'subscriber-id' => getenv( 'MSPECS_SUBSCRIBER' ),
		),
	);
	if ( null !== $data ) {
		$args['body'] = json_encode( $data );
	}
	$url  = apply_filters( 'mspecs_api_request_url', getenv( 'MSPECS_URL' ) . '/api/' . $path, $args, $method, $path, $data );
	$args = apply_filters( 'mspecs_api_request_args', $args, $url, $method, $path, $data );

	$response = wp_remote_request( $url, $args );
	if ( is_wp_error( $response ) ) {
		$response->add( 'mspecs_network_error', 'Network error' );
		return $response;
	}
	$body   = json_decode( wp_remote_retrieve_body( $response ), true );
	$status = wp_remote_retrieve_response_code( $response );
	if ( null === $body ) {
		return new WP_Error( 'mspecs_api_parse_error', 'Invalid response from API', array( 'status' => $status ) );
	}
	return $status >= 400 ? new WP_Error( 'mspecs_api_error', $body['message'] ?? '', array( 'status' => $status ) ) : $body;
}

/** Stores a deal in a post, as a full sync of Mspecs' plugin does. */
function mspecs_stand_in_sync( $id ) {
	$deal = mspecs_stand_in_request( 'GET', 'marketing/deals/' . rawurlencode( $id ) );
	$post = mspecs_stand_in_find( $id );
	if ( is_wp_error( $deal ) || ( $deal['id'] ?? '' ) !== $id ) {
		return $post;
	}
	unset( $deal['id'] );
	$meta                     = array( 'mspecs_id' => $id ) + $deal;
	$meta['mspecs_meta_keys'] = array_diff( array_keys( $meta ), array( 'viewings' ) );
	$post_id                  = wp_insert_post(
		array(
			'ID'           => $post ? $post->ID : 0,
			'post_type'    => MSPECS_DEAL_CPT,
			'post_status'  => 'publish',
			'post_title'   => $deal['location']['streetAddress'] ?? 'Bostad',
			'post_content' => $post ? $post->post_content : '',
			'meta_input'   => wp_slash( $meta ),
		)
	);
	return get_post( $post_id );
}

function mspecs_stand_in_find( $id ) {
	$posts = get_posts( array( 'post_type' => MSPECS_DEAL_CPT, 'post_status' => 'any', 'meta_key' => 'mspecs_id', 'meta_value' => $id ) );
	return $posts[0] ?? false;
}

function mspecs_is_deal( $deal ) {
	return $deal && isset( $deal->post_type ) && MSPECS_DEAL_CPT === $deal->post_type;
}

function mspecs_get_deal( $id ) {
	if ( ! is_string( $id ) ) {
		return mspecs_is_deal( $id ) ? $id : false;
	}
	return get_option( 'mspecs_stand_in_offline' ) ? mspecs_stand_in_find( $id ) : mspecs_stand_in_sync( $id );
}

function mspecs_get_deals( $args = array() ) {
	return get_posts( wp_parse_args( $args, array( 'post_type' => MSPECS_DEAL_CPT, 'numberposts' => -1 ) ) );
}

function mspecs_get_viewings( $deal = null ) {
	$viewings = get_post_meta( $deal->ID, 'viewings', true );
	return $viewings ? $viewings : array();
}

function mspecs_get_organization() {
	$posts = get_posts( array( 'post_type' => 'mspecs_organization' ) );
	if ( array() === $posts ) {
		$subscriber = mspecs_stand_in_request( 'GET', 'provider/subscriber' );
		if ( is_wp_error( $subscriber ) ) {
			return false;
		}
		return get_post( wp_insert_post( array( 'post_type' => 'mspecs_organization', 'post_status' => 'publish', 'post_title' => 'Organization', 'meta_input' => $subscriber['organization'] ) ) );
	}
	return $posts[0];
}

function mspecs_add_prospective_buyer( $deal, $buyer ) {
	return mspecs_stand_in_post( $deal, 'prospectiveBuyer', $buyer );
}

function mspecs_add_buyer_to_viewing( $deal, $viewing_id, $buyer ) {
	return mspecs_stand_in_post( $deal, 'externalViewer/' . rawurlencode( $viewing_id ), $buyer );
}

function mspecs_add_buyer_to_viewing_slot( $deal, $viewing_id, $slot_id, $buyer ) {
	return mspecs_stand_in_post( $deal, 'externalViewer/' . rawurlencode( $viewing_id ) . '/slot/' . rawurlencode( $slot_id ), $buyer );
}

function mspecs_stand_in_post( $deal, $path, $buyer ) {
	$id = get_post_meta( $deal->ID, 'mspecs_id', true );
	return mspecs_stand_in_request( 'POST', 'marketing/deals/' . rawurlencode( $id ) . '/' . $path, $buyer );
}
