import type { ErrorCode } from '../../contract/errors.ts';

/** Refusals of publishing and synchronising as sentences at the command line. */
export const repositorySentences: Partial<Record<ErrorCode, string>> = {
  'sync.untrusted':
    '库的签名不对：不是由受信任的密钥签署的。没有接收任何内容，现有资料没有改动。请向发布单位核实；如有人送来 U 盘，请不要再用它。',
  'sync.rolledBack':
    '对方给出的库比本机已经接收过的还旧。没有接收，现有资料没有改动。请换用最新的 U 盘或压缩包，或请发布单位检查网站。',
  'sync.fastForward':
    '库的版本号跳到了 {version}，不像正常发布。没有接收，现有资料没有改动。请立即联系发布单位，可能有密钥失窃。',
  'sync.expired':
    '库的有效期已过（本机日期 {clock}，上次接收的有效期至 {expires}）。没有接收新内容，现有资料照常可查。请核对本机日期；日期无误的，请发布单位重新发布。',
  'sync.rootExpired':
    '信任文件已过有效期（本机日期 {clock}）。没有接收新内容，现有资料照常可查。请核对本机日期；日期无误的，请发布单位续期信任文件。',
  'sync.mixed':
    '库里的几份清单对不上号，像是由不同时候的内容拼成的。没有接收，现有资料没有改动。如果是 U 盘或网站正在更新，请等几分钟再试；再次出现请联系发布单位。',
  'sync.wrongUnit':
    '这不是“{expected}”的库，而是“{found}”的。没有接收，现有资料没有改动。请检查地址或 U 盘是否拿错。',
  'sync.tampered':
    '文件 {path} 与签署的内容不一致，可能损坏或被改动。没有接收，现有资料没有改动。请再试一次；再次出现请换 U 盘或联系发布单位。',
  'sync.tooLarge': '{path} 比签署或允许的大，接收已停止。现有资料没有改动。请联系发布单位。',
  'sync.malformed':
    '库的内容不合格式（{detail}）。没有接收，现有资料没有改动。请联系发布单位，或先升级本程序。',
  'sync.hostilePath':
    '库里有可疑的文件名（{path}）。没有接收，现有资料没有改动。请不要再用这份 U 盘或压缩包，并联系发布单位。',
  'sync.missing': '库里缺少文件 {path}。没有接收，现有资料没有改动。如果库正在更新或复制，请等完成后再试。',
  'sync.notRepository':
    '这个地址上没有签名库，可能是网址不对，或网络要求先登录。现有资料没有改动。请检查地址和网络。',
  'sync.unreachable':
    '连不上库所在的服务器，多次重试没有成功（{detail}）。现有资料没有改动，会自动再试。请检查网络、地址和代理。',
  'sync.tooSlow': '服务器给数据太慢，已停止。现有资料没有改动，已下载的部分保留，会自动再试。',
  'sync.redirected':
    '服务器要求转到别的网站（{host}），没有照办。现有资料没有改动。请向发布单位核实新地址，再在这里修改。',
  'sync.answer': '服务器拒绝了请求（HTTP {status}）。现有资料没有改动。请检查地址、代理和访问权限。',
  'sync.serverLied':
    '服务器给出的内容与它自己说的不一致（{path}）。没有接收，现有资料没有改动。请联系发布单位检查服务器或代理。',
  'sync.certificate':
    '服务器的证书不受信任（{detail}）。没有接收，现有资料没有改动。请核对网址和本机日期；单位自建证书的，请填写证书文件。',
  'sync.caUnreadable': '读不出证书文件 {file}。请检查路径，应为 PEM 格式。',
  'sync.addressInvalid': '地址或代理写得不对。应为 https:// 开头的网址、文件夹路径、.zip 文件路径或“U 盘”。',
  'sync.folderMissing': '找不到这个文件夹或压缩包，请检查路径、U 盘或共享是否连好。',
  'sync.unreadable':
    '读取 {path} 时出错（{detail}），可能 U 盘被拔出或已损坏。现有资料没有改动。请插好后再试。',
  'sync.zipBroken': '压缩包打不开或已损坏（{detail}）。现有资料没有改动。请重新复制或下载。',
  'sync.stickMissing': '没有找到装有这个单位签名库的 U 盘。请插好 U 盘，稍等再试。',
  'sync.rootInvalid': '这不是有效的信任文件（root.json）。请向发布单位索取。',
  'sync.fingerprintDiffers': '指纹对不上，没有添加。请与发布单位逐组核对；不一致的文件不要使用。',
  'sync.trustDamaged':
    '本机保存的信任状态损坏，无法恢复。现有资料照常可查。请移除这个库后用信任文件重新添加。',
  'sync.known': '这个单位的库已经添加过了。',
  'sync.unknown': '没有这个签名库，它可能已被移除。',
  'publishing.keysMissing': '文件夹 {folder} 里没有密钥。请先制作密钥，或检查路径。',
  'publishing.keysExist': '文件夹 {folder} 里已有密钥，没有改动。请另选一个空文件夹，或更换密钥。',
  'publishing.keysTooFew':
    '角色 {role} 的密钥不够：需要 {need} 把，现有 {have} 把。请插上存放密钥的 U 盘，或用根密钥更换。',
  'publishing.keyUnknown': '没有编号以“{key}”开头的密钥。请查看密钥列表。',
  'publishing.keyDamaged': '角色 {role} 的密钥文件损坏。请用备份，或用根密钥更换。',
  'publishing.threshold': '签署人数须在 1 到 {keys} 之间，不能是 {threshold}。',
  'publishing.passphraseWeak': '口令太短：至少 12 个字。可用几个不相关的词连起来。',
  'publishing.passphraseWrong': '角色 {role} 的密钥口令不对，没有发布任何内容。',
  'publishing.rootExpired': '信任文件已于 {expires} 过期。请先用根密钥续期，再发布。',
  'publishing.notRepository': '文件夹 {folder} 里有别的东西，没有发布。请选择空文件夹或原来的发布文件夹。',
  'publishing.otherRepository': '文件夹 {folder} 是另一个签名库，密钥不符，没有发布。',
  'publishing.insideData': '发布文件夹和密钥文件夹不能放在数据文件夹里面。请选择别的位置。',
  'publishing.diskFull': '磁盘空间不足，发布已停止；已经发布的内容没有改动。腾出空间后再发布即可接着完成。',
  'publishing.cancelled': '发布已取消，已经发布的内容没有改动。',
};
