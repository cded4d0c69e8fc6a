<?php
/**
 * Optimizer plugins that read their exceptions from filters: WP Rocket, Autoptimize, LiteSpeed Cache and SiteGround Optimizer.
 *
 * @package MspecsViewingBooker
 */

namespace MspecsViewingBooker;

defined( 'ABSPATH' ) || exit;

foreach ( array(
	'rocket_exclude_js',
	'rocket_exclude_defer_js',
	'rocket_delay_js_exclusions',
	'litespeed_optimize_js_excludes',
	'litespeed_optm_js_defer_exc',
	'sgo_js_minify_exclude',
	'sgo_js_async_exclude',
	'sgo_javascript_combine_exclude',
) as $mspecs_viewing_booker_filter ) {
	add_filter( $mspecs_viewing_booker_filter, __NAMESPACE__ . '\\exclude_from_list' );
}
add_filter( 'autoptimize_filter_js_exclude', __NAMESPACE__ . '\\exclude_from_text' );

/**
 * Adds the script to a list of exceptions.
 *
 * @param mixed $excluded List of an optimizer.
 */
function exclude_from_list( $excluded ): array {
	return array_merge( is_array( $excluded ) ? $excluded : array(), array( 'mspecs-viewing-booker' ) );
}

/**
 * Adds the script to a list of exceptions, separated by commas.
 *
 * @param mixed $excluded Text of an optimizer.
 */
function exclude_from_text( $excluded ): string {
	return ltrim( ( is_string( $excluded ) ? $excluded : '' ) . ', mspecs-viewing-booker', ', ' );
}
