import type {ReactNode} from 'react';
import Link from 'next/link';
import {homes} from '../../homes';

export const metadata = {title: 'Exempelmäklarna', icons: 'data:,'};

export default function SiteLayout({children}: {children: ReactNode}) {
  return (
    <html lang="sv">
      <body>
        <nav>
          {homes.map(({path, address}) => (
            <Link key={path} href={`/${path}`}>
              {address}
            </Link>
          ))}
        </nav>
        {children}
      </body>
    </html>
  );
}
