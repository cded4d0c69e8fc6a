<?php
/**
 * Settings page.
 *
 * @package MspecsViewingBooker
 */

namespace MspecsViewingBooker;

defined( 'ABSPATH' ) || exit;

const SETTINGS_PAGE = 'mspecs-viewing-booker';

add_action( 'admin_menu', __NAMESPACE__ . '\\add_settings_page' );
add_action( 'admin_init', __NAMESPACE__ . '\\register_settings' );
add_filter( 'plugin_action_links_' . plugin_basename( FILE ), __NAMESPACE__ . '\\add_settings_link' );

/** Adds the page below Settings. */
function add_settings_page(): void {
	$title = __( 'Viewing times', 'mspecs-viewing-booker' );
	add_options_page( $title, $title, 'manage_options', SETTINGS_PAGE, __NAMESPACE__ . '\\print_settings_page' );
}

/**
 * Adds a link to the list of plugins.
 *
 * @param array $links Links.
 */
function add_settings_link( array $links ): array {
	$link = sprintf( '<a href="%s">%s</a>', esc_url( admin_url( 'options-general.php?page=' . SETTINGS_PAGE ) ), esc_html__( 'Settings', 'mspecs-viewing-booker' ) );
	return array_merge( array( $link ), $links );
}

/** Registers the option and its fields. */
function register_settings(): void {
	register_setting(
		SETTINGS_PAGE,
		OPTION,
		array(
			'type'              => 'array',
			'sanitize_callback' => __NAMESPACE__ . '\\sanitize_settings',
			'default'           => default_settings(),
		)
	);
	add_settings_section( 'main', '', '__return_empty_string', SETTINGS_PAGE );
	$fields = array(
		'source'        => array( __( 'Where the times come from', 'mspecs-viewing-booker' ), 'print_source_field' ),
		'proxy_url'     => array( __( 'Address of the proxy', 'mspecs-viewing-booker' ), 'print_text_field', 'url', '' ),
		'accent_color'  => array( __( 'Accent color', 'mspecs-viewing-booker' ), 'print_text_field', 'text', __( 'Such as #8a3324. Empty for green.', 'mspecs-viewing-booker' ) ),
		'surface_color' => array( __( 'Background of times and fields', 'mspecs-viewing-booker' ), 'print_text_field', 'text', __( 'Empty for that of the page.', 'mspecs-viewing-booker' ) ),
		'privacy_url'   => array( __( 'Address of the privacy policy', 'mspecs-viewing-booker' ), 'print_text_field', 'text', __( 'Empty for the one in Mspecs.', 'mspecs-viewing-booker' ) ),
		'refresh'       => array( __( 'Seconds between updates of the seats', 'mspecs-viewing-booker' ), 'print_text_field', 'number', __( '0 turns updates off.', 'mspecs-viewing-booker' ) ),
		'consent'       => array( __( 'Consent', 'mspecs-viewing-booker' ), 'print_consent_field' ),
	);
	foreach ( $fields as $name => $field ) {
		add_settings_field(
			$name,
			$field[0],
			__NAMESPACE__ . '\\' . $field[1],
			SETTINGS_PAGE,
			'main',
			array(
				'name'      => $name,
				'type'      => $field[2] ?? '',
				'help'      => $field[3] ?? '',
				'label_for' => isset( $field[2] ) ? 'mvb-' . $name : '',
			)
		);
	}
}

/** Prints the page. */
function print_settings_page(): void {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	echo '<div class="wrap"><h1>' . esc_html__( 'Viewing times', 'mspecs-viewing-booker' ) . '</h1>';
	if ( ! uses_proxy() && ! has_mspecs_plugin() ) {
		$text = __( 'Mspecs’ plugin is not active. Activate it, or enter the address of a proxy. Until then, no times are shown.', 'mspecs-viewing-booker' );
		echo '<div class="notice notice-warning"><p>' . esc_html( $text ) . '</p></div>';
	}
	echo '<form method="post" action="options.php">';
	settings_fields( SETTINGS_PAGE );
	do_settings_sections( SETTINGS_PAGE );
	submit_button();
	echo '</form></div>';
}

/** Prints the choice of the source. */
function print_source_field(): void {
	$labels = array(
		'plugin' => __( 'Mspecs’ plugin on this site', 'mspecs-viewing-booker' ),
		'proxy'  => __( 'A viewing proxy', 'mspecs-viewing-booker' ),
	);
	echo '<fieldset>';
	foreach ( $labels as $value => $label ) {
		printf(
			'<label><input type="radio" name="%s[source]" value="%s"%s> %s</label><br>',
			esc_attr( OPTION ),
			esc_attr( $value ),
			checked( setting( 'source' ), $value, false ),
			esc_html( $label )
		);
	}
	echo '</fieldset>';
}

/**
 * Prints an input.
 *
 * @param array $field Name, type and help.
 */
function print_text_field( array $field ): void {
	printf(
		'<input id="mvb-%1$s" name="%2$s[%1$s]" type="%3$s" value="%4$s" class="regular-text">',
		esc_attr( $field['name'] ),
		esc_attr( OPTION ),
		esc_attr( $field['type'] ),
		esc_attr( (string) setting( $field['name'] ) )
	);
	if ( '' !== $field['help'] ) {
		echo '<p class="description">' . esc_html( $field['help'] ) . '</p>';
	}
}

/** Prints the choice of the consent. */
function print_consent_field(): void {
	printf(
		'<label><input type="checkbox" name="%s[consent]" value="1"%s> %s</label>',
		esc_attr( OPTION ),
		checked( setting( 'consent' ), true, false ),
		esc_html__( 'Visitors must tick a box before they can send a request', 'mspecs-viewing-booker' )
	);
}
