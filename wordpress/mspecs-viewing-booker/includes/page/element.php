<?php
/**
 * The element in a page.
 *
 * @package MspecsViewingBooker
 */

namespace MspecsViewingBooker;

defined( 'ABSPATH' ) || exit;

/** Returns the base of the routes that the element calls. Only the settings decide it, because contact details go there. */
function endpoint(): string {
	return uses_proxy() ? (string) setting( 'proxy_url' ) : untrailingslashit( rest_url( REST_NAMESPACE ) );
}

/**
 * Returns the id of a deal: the given one, or the one of a post.
 *
 * @param string        $given Id of an option, or empty.
 * @param \WP_Post|null $post  Post that contains the element.
 */
function deal_id_for( string $given, ?\WP_Post $post ): string {
	$id = '' === $given ? deal_id_of_post( $post ) : $given;
	/**
	 * Filters the id of the deal of an element, for sites that keep it in a field of their own.
	 *
	 * @param string        $id   Id, or empty.
	 * @param \WP_Post|null $post Post that contains the element.
	 */
	$id = apply_filters( 'mspecs_viewing_booker_deal_id', $id, $post );
	return is_mspecs_id( $id ) ? $id : '';
}

/**
 * Renders the element.
 *
 * @param array         $options    `dealId`, `viewingId` and `language`.
 * @param \WP_Post|null $post       Post that contains it.
 * @param string        $attributes Attributes of the wrapper, escaped.
 */
function render_element( array $options, ?\WP_Post $post, string $attributes = '' ): string {
	$deal_id = deal_id_for( trim( (string) ( $options['dealId'] ?? '' ) ), $post );
	if ( '' === $deal_id ) {
		return current_user_can( 'edit_posts' )
			? '<p>' . esc_html__( 'Viewing times: this page has no deal. Choose one in the block. Visitors do not see this text.', 'mspecs-viewing-booker' ) . '</p>'
			: '';
	}
	$language = times_language( (string) ( $options['language'] ?? '' ) );
	if ( is_feed() ) {
		return '<p>' . booking_link( $deal_id, $language ) . '</p>';
	}
	wp_enqueue_script_module( SCRIPT );
	$viewing_id = is_mspecs_id( $options['viewingId'] ?? '' ) ? $options['viewingId'] : '';
	return sprintf(
		'<div %s>%s<mspecs-viewing-booker%s>%s</mspecs-viewing-booker></div>',
		$attributes,
		color_style(),
		attributes_of_element( $deal_id, $viewing_id, $language ),
		served_content( $deal_id, $viewing_id, $language )
	);
}

/**
 * Returns the attributes of the element.
 *
 * @param string $deal_id    Id of the deal.
 * @param string $viewing_id Id of the only viewing to show, or empty.
 * @param string $language   Language, or empty.
 */
function attributes_of_element( string $deal_id, string $viewing_id, string $language ): string {
	$zone       = time_zone_of( $deal_id )->getName();
	$attributes = array_filter(
		array(
			'deal-id'          => $deal_id,
			'viewing-id'       => $viewing_id,
			// Relative, so that the page calls its own host, whichever name the visitor opened it by.
			'proxy-url'        => uses_proxy() ? endpoint() : wp_make_link_relative( endpoint() ),
			'lang'             => '' === $language ? 'sv' : $language,
			'time-zone'        => 'Europe/Stockholm' === $zone ? '' : $zone,
			'refresh-interval' => (string) setting( 'refresh' ),
			'privacy-url'      => (string) setting( 'privacy_url' ),
			'consent-required' => setting( 'consent' ) ? 'true' : '',
		),
		'strlen'
	);
	$html       = '';
	foreach ( $attributes as $name => $value ) {
		$html .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
	}
	return $html;
}

/** Returns the colors of the settings, once a page. */
function color_style(): string {
	static $is_written = false;
	$colors            = '';
	foreach ( array( 'accent', 'surface' ) as $name ) {
		$color   = sanitize_hex_color( (string) setting( "{$name}_color" ) );
		$colors .= $color ? "--mspecs-$name-color:$color;" : '';
	}
	if ( $is_written || '' === $colors ) {
		return '';
	}
	$is_written = true;
	return "<style>mspecs-viewing-booker{{$colors}}</style>";
}
