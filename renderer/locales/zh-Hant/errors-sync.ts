/** What publishing and synchronising a signed repository can meet: what happened, and what to do. */
export const syncErrors = {
  'sync.untrusted':
    '庫的簽名不對：不是由受信任的金鑰簽署的。沒有接收任何內容，現有資料沒有改動。請向釋出單位核實；如有人送來 U 盤，請不要再用它。',
  'sync.rolledBack':
    '對方給出的庫比本機已經接收過的還舊。沒有接收，現有資料沒有改動。請換用最新的 U 盤或壓縮包，或請釋出單位檢查網站。',
  'sync.fastForward':
    '庫的版本號跳到了 {{version}}，不像正常釋出。沒有接收，現有資料沒有改動。請立即聯絡釋出單位，可能有金鑰失竊。',
  'sync.expired':
    '庫的有效期已過（本機日期 {{clock}}，上次接收的有效期至 {{expires}}）。沒有接收新內容，現有資料照常可查。請核對本機日期；日期無誤的，請釋出單位重新發布。',
  'sync.rootExpired':
    '信任檔案已過有效期（本機日期 {{clock}}）。沒有接收新內容，現有資料照常可查。請核對本機日期；日期無誤的，請釋出單位續期信任檔案。',
  'sync.mixed':
    '庫裡的幾份清單對不上號，像是由不同時候的內容拼成的。沒有接收，現有資料沒有改動。如果是 U 盤或網站正在更新，請等幾分鐘再試；再次出現請聯絡釋出單位。',
  'sync.wrongUnit':
    '這不是“{{expected}}”的庫，而是“{{found}}”的。沒有接收，現有資料沒有改動。請檢查地址或 U 盤是否拿錯。',
  'sync.tampered':
    '檔案 {{path}} 與簽署的內容不一致，可能損壞或被改動。沒有接收，現有資料沒有改動。請再試一次；再次出現請換 U 盤或聯絡釋出單位。',
  'sync.tooLarge': '{{path}} 比簽署或允許的大，接收已停止。現有資料沒有改動。請聯絡釋出單位。',
  'sync.malformed':
    '庫的內容不合格式（{{detail}}）。沒有接收，現有資料沒有改動。請聯絡釋出單位，或先升級本程式。',
  'sync.hostilePath':
    '庫裡有可疑的檔名（{{path}}）。沒有接收，現有資料沒有改動。請不要再用這份 U 盤或壓縮包，並聯系釋出單位。',
  'sync.missing': '庫裡缺少檔案 {{path}}。沒有接收，現有資料沒有改動。如果庫正在更新或複製，請等完成後再試。',
  'sync.notRepository':
    '這個地址上沒有簽名庫，可能是網址不對，或網路要求先登入。現有資料沒有改動。請檢查地址和網路。',
  'sync.unreachable':
    '連不上庫所在的伺服器，多次重試沒有成功（{{detail}}）。現有資料沒有改動，會自動再試。請檢查網路、地址和代理。',
  'sync.tooSlow': '伺服器給資料太慢，已停止。現有資料沒有改動，已下載的部分保留，會自動再試。',
  'sync.redirected':
    '伺服器要求轉到別的網站（{{host}}），沒有照辦。現有資料沒有改動。請向釋出單位核實新地址，再在這裡修改。',
  'sync.answer': '伺服器拒絕了請求（HTTP {{status}}）。現有資料沒有改動。請檢查地址、代理和訪問許可權。',
  'sync.serverLied':
    '伺服器給出的內容與它自己說的不一致（{{path}}）。沒有接收，現有資料沒有改動。請聯絡釋出單位檢查伺服器或代理。',
  'sync.certificate':
    '伺服器的證書不受信任（{{detail}}）。沒有接收，現有資料沒有改動。請核對網址和本機日期；單位自建證書的，請填寫證書檔案。',
  'sync.caUnreadable': '讀不出證書檔案 {{file}}。請檢查路徑，應為 PEM 格式。',
  'sync.addressInvalid': '地址或代理寫得不對。應為 https:// 開頭的網址、資料夾路徑、.zip 檔案路徑或“U 盤”。',
  'sync.folderMissing': '找不到這個資料夾或壓縮包，請檢查路徑、U 盤或共享是否連好。',
  'sync.unreadable':
    '讀取 {{path}} 時出錯（{{detail}}），可能 U 盤被拔出或已損壞。現有資料沒有改動。請插好後再試。',
  'sync.zipBroken': '壓縮包打不開或已損壞（{{detail}}）。現有資料沒有改動。請重新複製或下載。',
  'sync.stickMissing': '沒有找到裝有這個單位簽名庫的 U 盤。請插好 U 盤，稍等再試。',
  'sync.rootInvalid': '這不是有效的信任檔案（root.json）。請向釋出單位索取。',
  'sync.fingerprintDiffers': '指紋對不上，沒有新增。請與釋出單位逐組核對；不一致的檔案不要使用。',
  'sync.trustDamaged':
    '本機儲存的信任狀態損壞，無法恢復。現有資料照常可查。請移除這個庫後用信任檔案重新新增。',
  'sync.known': '這個單位的庫已經新增過了。',
  'sync.unknown': '沒有這個簽名庫，它可能已被移除。',
  'publishing.keysMissing': '資料夾 {{folder}} 裡沒有金鑰。請先製作金鑰，或檢查路徑。',
  'publishing.keysExist': '資料夾 {{folder}} 裡已有金鑰，沒有改動。請另選一個空資料夾，或輪換金鑰。',
  'publishing.keysTooFew':
    '角色 {{role}} 的金鑰不夠：需要 {{need}} 把，現有 {{have}} 把。請插上存放金鑰的 U 盤，或用根金鑰輪換。',
  'publishing.keyUnknown': '沒有編號以“{{key}}”開頭的金鑰。請檢視金鑰列表。',
  'publishing.keyDamaged': '角色 {{role}} 的金鑰檔案損壞。請用備份，或用根金鑰輪換。',
  'publishing.threshold': '簽署人數須在 1 到 {{keys}} 之間，不能是 {{threshold}}。',
  'publishing.passphraseWeak': '口令太短：至少 12 個字。可用幾個不相關的詞連起來。',
  'publishing.passphraseWrong': '角色 {{role}} 的金鑰口令不對，沒有釋出任何內容。',
  'publishing.rootExpired': '信任檔案已於 {{expires}} 過期。請先用根金鑰續期，再發布。',
  'publishing.notRepository': '資料夾 {{folder}} 裡有別的東西，沒有釋出。請選擇空資料夾或原來的釋出資料夾。',
  'publishing.otherRepository': '資料夾 {{folder}} 是另一個簽名庫，金鑰不符，沒有釋出。',
  'publishing.insideData': '釋出資料夾和金鑰資料夾不能放在資料資料夾裡面。請選擇別的位置。',
  'publishing.diskFull': '磁碟空間不足，釋出已停止；已經發布的內容沒有改動。騰出空間後再發布即可接著完成。',
  'publishing.cancelled': '釋出已取消，已經發布的內容沒有改動。',
} as const;
