<?php
/** Installs a site: tables, users, permalinks and plugins. Arguments: the plugins to activate. */

define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = parse_url( getenv( 'WP_URL' ), PHP_URL_HOST );
require __DIR__ . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
// Sends no mail, which a machine without a mail server cannot.
add_filter( 'pre_wp_mail', '__return_true' );

wp_install( 'Testmäklarna', 'admin', 'admin@example.se', true, '', 'password' );
wp_insert_user( array( 'user_login' => 'author', 'user_pass' => 'password', 'user_email' => 'author@example.se', 'role' => 'author' ) );
update_option( 'permalink_structure', '/%postname%/' );
update_option( 'timezone_string', 'Europe/Stockholm' );
foreach ( array_slice( $argv, 1 ) as $plugin ) {
	$error = activate_plugin( $plugin );
	if ( is_wp_error( $error ) ) {
		fwrite( STDERR, $error->get_error_message() );
		exit( 1 );
	}
}
// Users have seen the guides of the editor.
foreach ( get_users() as $user ) {
	update_user_meta( $user->ID, 'wp_persisted_preferences', array( 'core/edit-post' => array( 'welcomeGuide' => false, 'fullscreenMode' => false ), 'core' => array( 'welcomeGuide' => false ), '_modified' => gmdate( 'c' ) ) );
}
