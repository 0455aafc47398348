/** What publishing and synchronising a signed repository can meet: what happened, and what to do. */
export const syncErrors = {
  'sync.untrusted':
    'The library is not signed by the keys this terminal trusts. Nothing was taken and nothing changed. Ask the publishing unit; if somebody brought a USB stick, do not use it again.',
  'sync.rolledBack':
    'The library offered is older than what this terminal already has. Nothing was taken. Use the newest USB stick or archive, or ask the publishing unit to check its site.',
  'sync.fastForward':
    'The version jumped to {{version}}, which no honest publication does. Nothing was taken. Tell the publishing unit at once: a key may be stolen.',
  'sync.expired':
    "What was offered has expired (this machine says {{clock}}; what was last taken was good until {{expires}}). Nothing new was taken; the library can still be read. Check the machine's date, or ask the unit to publish again.",
  'sync.rootExpired':
    "The root file has expired (this machine says {{clock}}). Nothing new was taken; the library can still be read. Check the machine's date, or ask the unit to renew its root.",
  'sync.mixed':
    'The lists of the library do not belong together. Nothing was taken. If it is being updated, try again in some minutes; otherwise tell the publishing unit.',
  'sync.wrongUnit':
    'This is not the library of {{expected}} but of {{found}}. Nothing was taken. Check the address, or whether it is the right USB stick.',
  'sync.tampered':
    'The file {{path}} is not what was signed: it is damaged or was altered. Nothing was taken. Try again; then use another USB stick or tell the publishing unit.',
  'sync.tooLarge':
    '{{path}} is larger than what was signed or is allowed, so it was stopped. Nothing changed. Tell the publishing unit.',
  'sync.malformed':
    'The library is not in its format ({{detail}}). Nothing was taken. Tell the publishing unit, or update this program first.',
  'sync.hostilePath':
    'The library holds a suspicious file name ({{path}}). Nothing was taken. Do not use this USB stick or archive again, and tell the publishing unit.',
  'sync.missing':
    'The file {{path}} is missing from the library. Nothing was taken. If it is being updated or copied, try again when that is done.',
  'sync.notRepository':
    'There is no signed library at this address: it may be wrong, or the network asks for a login first. Nothing changed. Check the address and the network.',
  'sync.unreachable':
    'The server cannot be reached after several tries ({{detail}}). Nothing changed; it will be tried again. Check the network, the address and the proxy.',
  'sync.tooSlow':
    'The server sends too slowly, so it was stopped. Nothing changed; what came is kept and it will be tried again.',
  'sync.redirected':
    'The server points to another site ({{host}}), which was not followed. Nothing changed. Ask the unit for the new address and set it here.',
  'sync.answer':
    'The server refused (HTTP {{status}}). Nothing changed. Check the address, the proxy and the permissions.',
  'sync.serverLied':
    'The server sent something other than it said ({{path}}). Nothing was taken. Ask the unit to check its server or the proxy.',
  'sync.certificate':
    "The server's certificate is not trusted ({{detail}}). Nothing was taken. Check the address and the date; for a certificate of the unit's own, name its file.",
  'sync.caUnreadable':
    'The certificate file {{file}} cannot be read. Check the path; it should be in PEM format.',
  'sync.proxyPassword':
    'The password of the proxy is not kept in backups and has not been entered anew, so nothing was fetched and nothing changed. Please enter the proxy anew under Change.',
  'sync.addressInvalid':
    'The address or proxy is not valid. It should be a web address with https://, a folder, a .zip file or "USB stick".',
  'sync.folderMissing': 'This folder or archive cannot be found. Check the path, the USB stick or the share.',
  'sync.unreadable':
    'Reading {{path}} failed ({{detail}}): the USB stick may have been pulled out or be damaged. Nothing changed. Plug it in and try again.',
  'sync.zipBroken':
    'The archive cannot be opened or is damaged ({{detail}}). Nothing changed. Copy or download it again.',
  'sync.stickMissing':
    "No USB stick with this unit's signed library was found. Plug it in, wait a moment and try again.",
  'sync.rootInvalid': 'This is no valid root file (root.json). Ask the publishing unit for it.',
  'sync.fingerprintDiffers':
    'The fingerprints differ, so it was not added. Compare them group by group with the unit; do not use a file that differs.',
  'sync.trustDamaged':
    'The trusted state kept on this machine is damaged beyond repair. The library can still be read. Remove this repository and add it again with its root file.',
  'sync.known': 'The library of this unit has been added already.',
  'sync.unknown': 'There is no such repository; it may have been removed.',
  'publishing.keysMissing': 'There are no keys in {{folder}}. Make them first, or check the path.',
  'publishing.keysExist':
    '{{folder}} already holds keys; nothing was changed. Choose an empty folder, or rotate the keys.',
  'publishing.keysTooFew':
    'Too few keys of the role {{role}}: {{need}} are needed and {{have}} are at hand. Plug in the USB stick that holds them, or rotate by the root keys.',
  'publishing.keyUnknown': 'There is no key whose id begins with "{{key}}". See the list of keys.',
  'publishing.keyDamaged':
    'The key file of the role {{role}} is damaged. Use its copy, or rotate by the root keys.',
  'publishing.threshold':
    'The number that must sign lies between 1 and {{keys}}; it cannot be {{threshold}}.',
  'publishing.passphraseWeak':
    'The passphrase is too short: at least 12 characters. Several unrelated words do well.',
  'publishing.passphraseWrong': 'The passphrase of the keys of {{role}} is wrong. Nothing was published.',
  'publishing.rootExpired': 'The root file expired on {{expires}}. Renew it by the root keys first.',
  'publishing.notRepository':
    '{{folder}} holds other things; nothing was published. Choose an empty folder or the one published to before.',
  'publishing.otherRepository': '{{folder}} is another repository with other keys. Nothing was published.',
  'publishing.insideData':
    'The repository and the keys must not lie inside the data folder. Choose another place.',
  'publishing.diskFull':
    'The disk is full, so publishing stopped; what was published before is unchanged. Free some space and publish again: it goes on from there.',
  'publishing.cancelled': 'Publishing was cancelled; what was published before is unchanged.',
} as const;
