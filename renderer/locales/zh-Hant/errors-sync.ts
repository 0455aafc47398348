/** What publishing and synchronising a signed repository can meet: what happened, and what to do. */
export const syncErrors = {
  'sync.untrusted':
    '庫的簽名不對：不是由受信任的密鑰簽署的。沒有接收任何內容，現有資料沒有改動。請向發布單位核實；如有人送來 U 盤，請不要再用它。',
  'sync.rolledBack':
    '對方給出的庫比本機已經接收過的還舊。沒有接收，現有資料沒有改動。請換用最新的 U 盤或壓縮包，或請發布單位檢查網站。',
  'sync.fastForward':
    '庫的版本號跳到了 {{version}}，不像正常發布。沒有接收，現有資料沒有改動。請立即聯繫發布單位，可能有密鑰失竊。',
  'sync.expired':
    '庫的有效期已過（本機日期 {{clock}}，上次接收的有效期至 {{expires}}）。沒有接收新內容，現有資料照常可查。請核對本機日期；日期無誤的，請發布單位重新發布。',
  'sync.rootExpired':
    '信任文件已過有效期（本機日期 {{clock}}）。沒有接收新內容，現有資料照常可查。請核對本機日期；日期無誤的，請發布單位續期信任文件。',
  'sync.mixed':
    '庫裡的幾份清單對不上號，像是由不同時候的內容拼成的。沒有接收，現有資料沒有改動。如果是 U 盤或網站正在更新，請等幾分鐘再試；再次出現請聯繫發布單位。',
  'sync.wrongUnit':
    '這不是「{{expected}}」的庫，而是「{{found}}」的。沒有接收，現有資料沒有改動。請檢查地址或 U 盤是否拿錯。',
  'sync.tampered':
    '文件 {{path}} 與簽署的內容不一致，可能損壞或被改動。沒有接收，現有資料沒有改動。請再試一次；再次出現請換 U 盤或聯繫發布單位。',
  'sync.tooLarge': '{{path}} 比簽署或允許的大，接收已停止。現有資料沒有改動。請聯繫發布單位。',
  'sync.malformed':
    '庫的內容不合格式（{{detail}}）。沒有接收，現有資料沒有改動。請聯繫發布單位，或先升級本程序。',
  'sync.hostilePath':
    '庫裡有可疑的文件名（{{path}}）。沒有接收，現有資料沒有改動。請不要再用這份 U 盤或壓縮包，並聯繫發布單位。',
  'sync.missing': '庫裡缺少文件 {{path}}。沒有接收，現有資料沒有改動。如果庫正在更新或複製，請等完成後再試。',
  'sync.notRepository':
    '這個地址上沒有簽名庫，可能是網址不對，或網絡要求先登錄。現有資料沒有改動。請檢查地址和網絡。',
  'sync.unreachable':
    '連不上庫所在的服務器，多次重試沒有成功（{{detail}}）。現有資料沒有改動，會自動再試。請檢查網絡、地址和代理。',
  'sync.tooSlow': '服務器給數據太慢，已停止。現有資料沒有改動，已下載的部分保留，會自動再試。',
  'sync.redirected':
    '服務器要求轉到別的網站（{{host}}），沒有照辦。現有資料沒有改動。請向發布單位核實新地址，再在這裡修改。',
  'sync.answer': '服務器拒絕了請求（HTTP {{status}}）。現有資料沒有改動。請檢查地址、代理和訪問權限。',
  'sync.serverLied':
    '服務器給出的內容與它自己說的不一致（{{path}}）。沒有接收，現有資料沒有改動。請聯繫發布單位檢查服務器或代理。',
  'sync.certificate':
    '服務器的證書不受信任（{{detail}}）。沒有接收，現有資料沒有改動。請核對網址和本機日期；單位自建證書的，請填寫證書文件。',
  'sync.caUnreadable': '讀不出證書文件 {{file}}。請檢查路徑，應為 PEM 格式。',
  'sync.proxyPassword':
    '代理的口令沒有隨備份保存，現在還沒有重新填寫，所以沒有連接，庫保持原樣。請按「修改設置」重新填寫代理。',
  'sync.addressInvalid':
    '地址或代理寫得不對。應為 https:// 開頭的網址、文件夾路徑、.zip 文件路徑或「U 盤」。',
  'sync.folderMissing': '找不到這個文件夾或壓縮包，請檢查路徑、U 盤或共享是否連好。',
  'sync.unreadable':
    '讀取 {{path}} 時出錯（{{detail}}），可能 U 盤被拔出或已損壞。現有資料沒有改動。請插好後再試。',
  'sync.zipBroken': '壓縮包打不開或已損壞（{{detail}}）。現有資料沒有改動。請重新複製或下載。',
  'sync.stickMissing': '沒有找到裝有這個單位簽名庫的 U 盤。請插好 U 盤，稍等再試。',
  'sync.rootInvalid': '這不是有效的信任文件（root.json）。請向發布單位索取。',
  'sync.fingerprintDiffers': '指紋對不上，沒有添加。請與發布單位逐組核對；不一致的文件不要使用。',
  'sync.trustDamaged':
    '本機保存的信任狀態損壞，無法恢復。現有資料照常可查。請移除這個庫後用信任文件重新添加。',
  'sync.known': '這個單位的庫已經添加過了。',
  'sync.unknown': '沒有這個簽名庫，它可能已被移除。',
  'publishing.keysMissing': '文件夾 {{folder}} 裡沒有密鑰。請先製作密鑰，或檢查路徑。',
  'publishing.keysExist': '文件夾 {{folder}} 裡已有密鑰，沒有改動。請另選一個空文件夾，或更換密鑰。',
  'publishing.keysTooFew':
    '角色 {{role}} 的密鑰不夠：需要 {{need}} 把，現有 {{have}} 把。請插上存放密鑰的 U 盤，或用根密鑰更換。',
  'publishing.keyUnknown': '沒有編號以「{{key}}」開頭的密鑰。請查看密鑰列表。',
  'publishing.keyDamaged': '角色 {{role}} 的密鑰文件損壞。請用備份，或用根密鑰更換。',
  'publishing.threshold': '簽署人數須在 1 到 {{keys}} 之間，不能是 {{threshold}}。',
  'publishing.passphraseWeak': '口令太短：至少 12 個字。可用幾個不相關的詞連起來。',
  'publishing.passphraseWrong': '角色 {{role}} 的密鑰口令不對，沒有發布任何內容。',
  'publishing.rootExpired': '信任文件已於 {{expires}} 過期。請先用根密鑰續期，再發布。',
  'publishing.notRepository': '文件夾 {{folder}} 裡有別的東西，沒有發布。請選擇空文件夾或原來的發布文件夾。',
  'publishing.otherRepository': '文件夾 {{folder}} 是另一個簽名庫，密鑰不符，沒有發布。',
  'publishing.insideData': '發布文件夾和密鑰文件夾不能放在數據文件夾裡面。請選擇別的位置。',
  'publishing.diskFull': '磁盤空間不足，發布已停止；已經發布的內容沒有改動。騰出空間後再發布即可接着完成。',
  'publishing.cancelled': '發布已取消，已經發布的內容沒有改動。',
} as const;
