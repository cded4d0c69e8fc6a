<?php
/**
 * Plugin Name:       Viewing booker for Mspecs
 * Plugin URI:        https://github.com/mspecs-viewing-booker/mspecs-viewing-booker
 * Description:       Visitors see the free viewing times of a home and request one. Works with Mspecs' own plugin or with a viewing proxy.
 * Version:           {version}
 * Requires at least: 6.5
 * Requires PHP:      7.4
 * Author:            mspecs-viewing-booker
 * License:           GPL-2.0-or-later
 * License URI:       https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain:       mspecs-viewing-booker
 * Domain Path:       /languages
 *
 * @package MspecsViewingBooker
 */

namespace MspecsViewingBooker;

defined( 'ABSPATH' ) || exit;

const VERSION = '{version}';
const FILE    = __FILE__;

foreach ( array(
	'settings',
	'store/atomic-options',
	'store/cleanup',
	'rest/class-problem',
	'rest/class-unsent',
	'rest/origin',
	'rest/client-address',
	'rest/body',
	'rest/serve',
	'rest/gate',
	'rest/routes',
	'deal/json',
	'deal/mspecs-id',
	'deal/published-deal',
	'deal/mspecs-plugin',
	'deal/status',
	'deal/instant',
	'deal/viewings',
	'deal/options',
	'contact/text',
	'contact/email',
	'contact/phone',
	'generated/premium-numbers',
	'contact/contact',
	'booking/human',
	'booking/limits',
	'booking/pause',
	'booking/idempotency',
	'booking/send',
	'booking/book',
	'page/script',
	'page/optimizers',
	'generated/times-messages',
	'page/times',
	'page/served-element',
	'page/element',
	'page/block',
	'page/shortcode',
	'page/form-token',
	'page/form-view',
	'page/refusal-view',
	'page/booking-page',
) as $mspecs_viewing_booker_file ) {
	require_once __DIR__ . "/includes/$mspecs_viewing_booker_file.php";
}
if ( is_admin() ) {
	require_once __DIR__ . '/includes/settings-page.php';
}

add_action( 'init', __NAMESPACE__ . '\\load_texts', 1 );
register_activation_hook( FILE, __NAMESPACE__ . '\\schedule_cleanup' );
register_deactivation_hook( FILE, __NAMESPACE__ . '\\unschedule_cleanup' );

/** Loads the translations of the plugin. */
function load_texts(): void {
	load_plugin_textdomain( 'mspecs-viewing-booker', false, dirname( plugin_basename( FILE ) ) . '/languages' );
}
