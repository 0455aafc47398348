import type { scan as source } from '../zh-Hans/scan.ts';

export const scan: Record<keyof typeof source, string> = {
  'camera.title': '拍照',
  'camera.which': '攝像頭',
  'camera.opening': '正在打開攝像頭……',
  'camera.picture': '攝像頭畫面',
  'camera.take': '拍照',
  'camera.takeAgain': '重拍第 {{page}} 頁',
  'camera.back': '拍下一頁',
  'camera.done': '完成（{{pages}} 頁）',
  'camera.none': '沒有找到攝像頭',
  'camera.none.text': '請插好高拍儀或攝像頭，插好後會自動打開；也可以改用掃描或上傳。',
  'camera.refused': '不允許使用攝像頭',
  'camera.refused.text':
    '請在瀏覽器網址列左側的權限設置裏允許本頁使用攝像頭；系統的隱私設置裏也要允許。然後再試一次。',
  'camera.busy': '攝像頭正被別的程式使用',
  'camera.busy.text': '請關閉正在使用攝像頭的程式（如高拍儀自帶的軟件），再試一次。',
  'camera.lost': '攝像頭斷開了',
  'camera.lost.text': '請檢查連線，重新插好後會自動打開；已經拍好的頁還在。',
  'camera.insecure': '這台電腦不能使用攝像頭',
  'camera.insecure.text':
    '瀏覽器只允許本機頁面或 HTTPS 頁面使用攝像頭。請在裝有本系統的電腦上拍照，或請管理員啟用 HTTPS。',
  pages: '已拍的頁',
  'page.look': '查看第 {{page}} 頁',
  'page.alt': '第 {{page}} 頁',
  'page.retake': '重拍',
  'page.turn': '旋轉',
  'page.forward': '前移',
  'page.back': '後移',
  'page.remove': '刪除這一頁',
};
