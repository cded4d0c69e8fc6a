<?php
/**
 * Routes requests of PHP's own server like Apache with WordPress' .htaccess. Static files that the package keeps apart come from there.
 */

$prefix = getenv( 'WP_PREFIX' );
$path   = rawurldecode( (string) parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );
$file   = $_SERVER['DOCUMENT_ROOT'] . $path;
$inside = substr( $path, strlen( $prefix ) );
if ( is_file( $file ) ) {
	return false;
}
if ( is_file( rtrim( $file, '/' ) . '/index.php' ) && '/' !== $inside && '' !== $inside ) {
	if ( '/' !== substr( $path, -1 ) ) {
		header( "Location: $path/", true, 301 );
		return true;
	}
	$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = $path . 'index.php';
	chdir( $file );
	require $file . 'index.php';
	return true;
}
$static = getenv( 'WP_STATIC' ) . $inside;
if ( is_file( $static ) && ! preg_match( '/\.php$/', $static ) ) {
	$types = array( 'js' => 'text/javascript', 'css' => 'text/css', 'svg' => 'image/svg+xml', 'json' => 'application/json' );
	$type  = pathinfo( $static, PATHINFO_EXTENSION );
	header( 'Content-Type: ' . ( $types[ $type ] ?? 'application/octet-stream' ) );
	readfile( $static );
	return true;
}
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = "$prefix/index.php";
$_SERVER['SCRIPT_FILENAME'] = $_SERVER['DOCUMENT_ROOT'] . "$prefix/index.php";
chdir( dirname( $_SERVER['SCRIPT_FILENAME'] ) );
require $_SERVER['SCRIPT_FILENAME'];
