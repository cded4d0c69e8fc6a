<?php
/**
 * Block of the editor.
 *
 * @package MspecsViewingBooker
 */

namespace MspecsViewingBooker;

defined( 'ABSPATH' ) || exit;

const EDITOR_SCRIPT = 'mspecs-viewing-booker-editor';

add_action( 'init', __NAMESPACE__ . '\\register_block' );
add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\\add_editor_data' );
add_action( 'rest_api_init', __NAMESPACE__ . '\\register_editor_route' );

/** Registers the block. */
function register_block(): void {
	$dependencies = array( 'wp-api-fetch', 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element' );
	wp_register_script( EDITOR_SCRIPT, plugins_url( 'blocks/viewing-booker/editor.js', FILE ), $dependencies, VERSION, true );
	register_block_type(
		dirname( FILE ) . '/blocks/viewing-booker',
		array(
			'title'           => __( 'Viewing times', 'mspecs-viewing-booker' ),
			'description'     => __( 'Shows the free viewing times of a home, and lets visitors request one.', 'mspecs-viewing-booker' ),
			'render_callback' => __NAMESPACE__ . '\\render_block',
		)
	);
}

/**
 * Renders the block.
 *
 * @param array     $attributes Options.
 * @param string    $content    Saved content, which is empty.
 * @param \WP_Block $block      Block.
 */
function render_block( array $attributes, string $content, \WP_Block $block ): string {
	$post = isset( $block->context['postId'] ) ? get_post( $block->context['postId'] ) : get_post();
	return render_element( $attributes, $post, get_block_wrapper_attributes() );
}

/** Passes texts and settings to the script of the editor. */
function add_editor_data(): void {
	$data = array(
		'scriptUrl' => add_query_arg( 'ver', VERSION, script_url() ),
		'endpoint'  => endpoint(),
		'language'  => times_language( '' ),
		'hasDeals'  => ! uses_proxy() && has_mspecs_plugin(),
		'ownDeal'   => deal_id_for( '', get_post() ),
		'colors'    => color_style(),
		'texts'     => array(
			'settings'   => __( 'Home', 'mspecs-viewing-booker' ),
			'deal'       => __( 'Home', 'mspecs-viewing-booker' ),
			'dealHelp'   => __( 'Leave it empty for the home of the page itself.', 'mspecs-viewing-booker' ),
			'dealId'     => __( 'Id of the deal', 'mspecs-viewing-booker' ),
			'dealIdHelp' => __( 'Mspecs’ id, such as MDAwNHwwMDAwMDAwMDc1NHw1OA..', 'mspecs-viewing-booker' ),
			'viewingId'  => __( 'Only this viewing (id)', 'mspecs-viewing-booker' ),
			'language'   => __( 'Language', 'mspecs-viewing-booker' ),
			'ofSite'     => __( 'The language of the site', 'mspecs-viewing-booker' ),
			'title'      => __( 'Viewing times', 'mspecs-viewing-booker' ),
			'own'        => __( 'On the page of a home, its free viewing times are shown here. Choose a home to show its times on any page.', 'mspecs-viewing-booker' ),
		),
		'languages' => wp_list_pluck( TIMES_MESSAGES, 'name' ),
	);
	wp_add_inline_script( EDITOR_SCRIPT, 'window.mspecsViewingBooker = ' . wp_json_encode( $data, JSON_HEX_TAG | JSON_UNESCAPED_SLASHES ) . ';', 'before' );
}

/** Registers the list of homes, for those who write pages. */
function register_editor_route(): void {
	register_rest_route(
		REST_NAMESPACE,
		'/editor/deals',
		array(
			'methods'             => 'GET',
			'callback'            => __NAMESPACE__ . '\\list_deals',
			'permission_callback' => static function () {
				return current_user_can( 'edit_posts' );
			},
			'args'                => array(
				'search' => array(
					'type'              => 'string',
					'default'           => '',
					'sanitize_callback' => 'sanitize_text_field',
				),
			),
		)
	);
}

/** Lists published homes by their address. */
function list_deals(): array {
	if ( ! function_exists( 'mspecs_get_deals' ) ) {
		return array();
	}
	$deals = array();
	foreach ( mspecs_get_deals( array( 'numberposts' => 100 ) ) as $post ) {
		$id       = deal_id_of_post( $post );
		$location = get_post_meta( $post->ID, 'location', true );
		$street   = field_of( $location, 'streetAddress' );
		$city     = field_of( $location, 'city' );
		$address  = implode( ', ', array_filter( array( $street, $city ), 'is_string' ) );
		if ( '' !== $id ) {
			$deals[] = array(
				'value' => $id,
				'label' => '' === $address ? $post->post_title : $address,
			);
		}
	}
	return $deals;
}
