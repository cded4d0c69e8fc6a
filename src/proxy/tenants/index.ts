export {createTenantProxy} from './tenant-proxy.js';
export type {Secret, TenantConfig, TenantsConfig} from './config.js';
export type {TenantServerOptions} from './server-options.js';
