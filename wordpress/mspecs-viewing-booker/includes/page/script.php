<?php
/**
 * Script of the element.
 *
 * @package MspecsViewingBooker
 */

namespace MspecsViewingBooker;

defined( 'ABSPATH' ) || exit;

const SCRIPT = 'mspecs-viewing-booker';

add_action( 'init', __NAMESPACE__ . '\\register_script' );
add_filter( 'wp_script_attributes', __NAMESPACE__ . '\\exclude_from_optimizers' );

/** Returns the URL of the script. The files that it loads later are beside it. */
function script_url(): string {
	return plugins_url( 'element/mspecs-viewing-booker.js', FILE );
}

/** Registers the script as a module. */
function register_script(): void {
	wp_register_script_module( SCRIPT, script_url(), array(), VERSION );
}

/**
 * Adds the attributes that exclude the script from optimizers, ahead of its address, as some of them want it.
 *
 * @param array $attributes Attributes of a script tag.
 */
function exclude_from_optimizers( array $attributes ): array {
	if ( SCRIPT . '-js-module' !== ( $attributes['id'] ?? '' ) ) {
		return $attributes;
	}
	return array(
		'type'             => 'module',
		'data-cfasync'     => 'false',
		'data-no-optimize' => '1',
		'data-no-defer'    => '1',
		'data-no-minify'   => '1',
		'data-noptimize'   => '1',
		'nowprocket'       => true,
	) + $attributes;
}
