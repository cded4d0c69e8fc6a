<?php
/**
 * Shortcode `[mspecs_viewing_booker deal="…" viewing="…" language="…"]`, with the options of the block.
 *
 * @package MspecsViewingBooker
 */

namespace MspecsViewingBooker;

defined( 'ABSPATH' ) || exit;

add_shortcode( 'mspecs_viewing_booker', __NAMESPACE__ . '\\render_shortcode' );

/**
 * Renders the shortcode.
 *
 * @param array|string $given Attributes.
 */
function render_shortcode( $given ): string {
	$defaults = array(
		'deal'     => '',
		'viewing'  => '',
		'language' => '',
	);
	$options  = shortcode_atts( $defaults, is_array( $given ) ? $given : array(), 'mspecs_viewing_booker' );
	$post     = get_post();
	return render_element(
		array(
			'dealId'    => $options['deal'],
			'viewingId' => $options['viewing'],
			'language'  => $options['language'],
		),
		$post instanceof \WP_Post ? $post : null,
		'class="wp-block-mspecs-viewing-booker"'
	);
}
