import type { errors as source } from '../zh-Hans/errors.ts';
import { custodyErrors } from './custody-errors.ts';
import { syncErrors } from './errors-sync.ts';

export const errors: Record<keyof typeof source, string> = {
  ...syncErrors,
  'input.invalid': 'This input could not be understood. Please check it and try again.',
  'input.tooLarge': 'The input is too long. Please shorten it and try again.',
  'request.unknownMethod': 'There is no such function. Please start again from the home page.',
  'request.forbidden': 'This page is for staff only.',
  'request.busy': 'Many people are searching right now. Please try again in a moment.',
  'library.notFound': 'This document was not found. It may not be in this library.',
  'library.withdrawn': 'The source has withdrawn this document; it can no longer be read here.',
  'library.queryTooLong': 'The query is too long. Please use a few key words.',
  'library.fileMissing': 'The file of this document is missing for now. Please ask the staff.',
  'library.fileTampered':
    'The file differs from what was received and is not shown, for safety. Please ask the staff.',
  'library.newerVersion': 'The library was made by a newer version of this program. Please upgrade first.',
  'imports.running': 'An import is already running. Please wait until it ends.',
  'imports.folderMissing': 'This folder was not found. Please check the path.',
  'imports.folderUnreadable': 'This folder cannot be read. Please check the permissions.',
  'imports.nothingRunning': 'No import is running.',
  'imports.sourceUnknown': 'There is no such source; it may have been removed.',
  'imports.indexUnreadable':
    'The index sheet cannot be read. Please check that it is a valid CSV or XLSX file.',
  'imports.diskFull': 'The disk is full. The import stopped and the library is unchanged.',
  'shell.noPrinter': 'No printer was found. Please ask the staff.',
  'shell.printCancelled': 'Printing was cancelled.',
  'shell.printFailed': 'Printing failed. Please check the printer and try again.',
  'shell.pdfFailed': 'The PDF could not be saved. Please try another folder.',
  'shell.printTimeout': 'The printer does not answer. Please ask the staff.',
  'shell.leaveCodeWrong': 'The code is wrong. Please enter it again.',
  'shell.leaveCodeUnset': 'No exit code is set on this terminal. Please ask the administrator.',
  'shell.leaveLocked': 'Too many wrong codes. Please try again in {{seconds}} s.',
  'shell.onlyKiosk': 'This can be done on a kiosk only.',
  'shell.onlyDesk': 'Folders can be chosen and files saved at the desk only.',
  'staff.wrongLogin': 'The name or the password is wrong.',
  'staff.wait': 'Too many wrong passwords. Please try again in {{seconds}} s.',
  'staff.locked':
    'This name is locked after too many wrong passwords. Please ask an administrator to unlock it.',
  'staff.weakPassword':
    'This password is too easy to guess: at least 10 characters, not your name, not the same few characters.',
  'staff.nameTaken':
    'Somebody with this name works here already. Please tell them apart, by office for example.',
  'staff.unknown': 'There is no such member of staff, or they have left.',
  'staff.lastAdministrator': 'This is the last administrator. Please appoint another one first.',
  'staff.alreadySetUp': 'This room has been set up already.',
  'staff.notSetUp': 'This room is not set up yet. Please ask an administrator to do it.',
  'staff.wrongRecoveryKey': 'The recovery key is wrong. Please check it against the paper, group by group.',
  'staff.badTerminal': 'A terminal code has one to four capital letters or digits.',
  'review.unknown': 'The library does not hold this document; it may have been replaced.',
  'review.moved':
    'This document has just changed, or somebody else has dealt with it. Look at it again before you decide.',
  'review.notClean': '{{count}} of them need to be looked at one by one and cannot be approved together.',
  'review.exceptionMissing':
    'The document holds personal data. To publish it, choose the ground; otherwise hold or refuse it.',
  'review.reasonMissing': 'Please write down the reason.',
  'review.notShown': 'This document is not public now; there is nothing to take down.',
  'review.notTakenDown': 'This document has not been taken down.',
  'scans.notFound': 'This scan was not found.',
  'scans.empty': 'The file is empty.',
  'scans.tooLarge': 'The file is too large: {{megabytes}} MB at most.',
  'scans.uploadLost': 'The upload was cut off. Please send it again.',
  'scans.wrongType': 'Only PDF, JPG and PNG are taken. Set the scanner to save PDF or JPG.',
  'scans.damaged': 'The file is damaged and cannot be opened.',
  'scans.encrypted': 'The file has a password and cannot be opened. Remove the password first.',
  'scans.mixed': 'A scan is one PDF or a number of pictures, not both.',
  'scans.tooSlow': 'The file took too long and was given up. Try it in several parts.',
  'scans.known': 'The same file has been taken before.',
  'scans.diskFull': 'The disk is full; nothing was saved.',
  'scans.ofLibrary': 'This is a file of the library and belongs to no paper.',
  'scans.isSetAside': 'This scan has been set aside.',
  'scans.isJoined': 'The recognised text is part of a document. Part it first.',
  'scans.notRead':
    'Not every page has been read yet, or no text was recognised, so there is nothing to join.',
  'scans.notClaimed': 'Please say first which paper this scan shows.',
  'scans.notJoined': 'The recognised text of this scan is not joined.',
  'scans.notOfDocument': 'This scan does not belong to the chosen document.',
  'scans.personalFound':
    'The recognised text holds {{count, place|places}} that may name or reach a person. If it may be shown, please give the reason.',
  'scans.folderMissing': 'The folder was not found: {{folder}}',
  'scans.folderInsideData': "Choose another folder: this one lies in the system's own data.",
  ...custodyErrors,
  'health.checking': 'A check is running; please wait for it to end.',
  'backup.damaged':
    'The data did not pass its check ({{where}}). Nothing was backed up, and earlier backups are unchanged. Please ask for technical help.',
  'backup.folderMissing':
    'The backup folder was not found. Please check that the USB stick is plugged in and the path is right.',
  'backup.diskFull':
    'There is no room left where backups go. Nothing was backed up, and earlier backups are unchanged.',
  'backup.unknown': 'There is no such backup in this place.',
  'backup.notPlanned': 'No place for backups has been chosen yet.',
  'backup.insideData':
    'Backups cannot lie inside the data folder. Please choose another disk or a USB stick.',
  'backup.inUse': 'Another program has the records open. Please close every one before restoring.',
  'backup.terminalUsed':
    'This terminal code was used before ({{used}}). A restored room needs a new one, so that no number is given twice.',
  'applications.notFound': 'This application was not found. Please check its number and the enquiry code.',
  'applications.wait': 'Too many enquiries. Please try again in a minute, or ask at the window.',
  'applications.ended': 'This application has been answered and can no longer be withdrawn or added to.',
  'applications.refused': 'This step is not possible now. {{reason}}.',
  'applications.notReadBack':
    'An oral application must be read back to the applicant and confirmed first (Regulations, art. 29).',
  'applications.moved': 'Somebody else has just acted on this application. Please open it again.',
  'applications.proposalOpen': 'Another step is waiting for a reviewer.',
  'applications.noProposal': 'No step is waiting for a reviewer; somebody else may have dealt with it.',
  'applications.ownProposal': 'Nobody approves their own proposal.',
  'applications.checkMissing': 'Please answer the seven questions before a reply first.',
  'applications.checkDisagrees':
    'The answers to the seven questions do not lead to this outcome. Please check them.',
  'applications.topicPersonal':
    'A topic is kept readable for the figures: leave out identity and telephone numbers.',
  'applications.tooManyNames':
    'At most {{most}} cases at a time can be exported with names: narrow the list first.',
  'applications.filingMissing': 'Filing needs the list of papers and the retention.',
  'conversion.personal':
    'Title or text tells who the applicant is, or holds an identity number: take it out first.',
  'conversion.failed': 'It could not be put into the library; the imports page says why.',
  'filing.notEnded': 'The retention of {{number}} is not over, or it is destroyed already.',
  'filing.alreadyProposed': '{{number}} is on another list of destruction that waits for review.',
  'filing.unknown': 'There is no such list of destruction.',
  'filing.decided': 'This list of destruction has been decided already.',
  'filing.own': 'Nobody reviews a list of destruction of their own: another reviewer must.',
  'applications.destroyed':
    'What this application held was destroyed when its time was over; it can no longer be opened or added to.',
  'files.tooLarge': 'The file is too large: {{megabytes}} MB is the most.',
  'files.empty': 'This file is empty.',
  'files.tooMany': 'There are {{most}} files already; no more can be added.',
  'files.type': 'Files of this kind are not taken. You can add: {{types}}.',
  'files.lyingType':
    'The file is not what its name says; it may be damaged. Please check it and add it again.',
  'files.encrypted': 'This file has a password. Please take the password off first.',
  'files.uploadLost': 'The transfer broke off and the file was not kept. Please add it again.',
  'files.notHere': 'Files cannot be added at this terminal. Please go to the window.',
  'files.missing': 'This file cannot be found. Please ask a technician to check the backups.',
  'files.damaged': 'This file is damaged and cannot be opened. Please ask a technician to check the backups.',
  'files.noText': 'This file cannot be shown here. Please download it.',
  'files.diskFull': 'The disk is full; the file was not kept.',
  'backup.filesDamaged':
    'The records are backed up, but {{count}} of their files are missing or damaged and are not in the backup. Please call a technician.',
  'websites.unreachable':
    'Nothing could be read from the website ({{detail}}); the library is as it was. Check the address and the network and try again later.',
  'websites.hostNotAllowed':
    "The address belongs to {{host}}, a host that is not on the allowed list, and was not visited. If it is the unit's own site, add it to the list first.",
  'websites.needsTls': 'The address is not https. If the site has none, allow that on purpose and try again.',
  'websites.robots':
    "The site's robots.txt asks not to read this column, so it was not read. Please agree it with the site's administrator.",
  'websites.siteIdMismatch':
    "The page carries the site code {{found}}, not the one that was set, and was not read. Please check that this is the unit's own site.",
  'websites.noArticles':
    'No links to articles were found on this list page; the library is as it was. Check the address, or point at the list in the preview.',
  'websites.templateChanged':
    "The site's pages seem to have a new layout and can no longer be read whole, so nothing was updated. Please open the preview and point anew.",
  'websites.unknown': 'There is no such website column; it may have been removed.',
  'statistics.yearRunning': 'The year is not over yet; its report can be signed off after its end.',
  'statistics.doesNotClose': 'Some identities do not hold. Check them as listed, then sign off.',
  'statistics.periodWrong': 'The dates are wrong: the first must not lie after the last, ten years at most.',
  'mistakes.wait':
    'Several reports were sent just now. Please try again in a few minutes, or tell a member of staff.',
  'mistakes.unknown': 'There is no such report.',
  'mistakes.moved': 'Somebody has just answered this report. Please open it again and look first.',
  'papers.notCalled': 'The case does not call for this paper now. Please open it again.',
  'papers.notDecided':
    'The decision has not been approved yet: for now the paper can only be kept as a draft.',
  'papers.incomplete': 'Still to be stated: {{fields}}. The paper can be finished then.',
  'papers.notDocx': 'This is no Word document (.docx). Please save it as .docx in Word or WPS first.',
  'papers.templateTooLarge':
    'This template has more than {{parts}} parts, or unpacks to more than {{megabytes}} MB. Please take out large pictures and try again.',
  'papers.templateBroken':
    'The template has a mistake at {{place}}: please check that braces come in pairs and every list has its beginning and end.',
  'papers.unknownField':
    'The template holds "{{field}}", which is no field of this paper. Please correct or remove it.',
  'papers.lacksField': 'The template lacks "{{field}}", which the paper must state. Please add it.',
  'applications.exportTooLarge':
    'The files of this case come to more than {{megabytes}} MB and cannot be exported at once. Please download them one by one.',
  'applications.passphraseShort': 'The passphrase needs at least {{least}} characters.',
  'reception.unknown': 'This visit was not found.',
  'reception.isVoid': 'This record is void and cannot be changed.',
  'reception.future': 'The visit lies in the future. Please check day and time.',
  'reception.noteMissing': 'Please write to whom it was referred, or why it is not settled.',
  'reception.personal':
    'The text holds an identity, mobile or card number. Take it out: the reception does not record who came.',
  'reception.concernUnknown': 'The document, paper or application was not found. Choose again or remove it.',
  'duty.past': 'A day that is over cannot be set any more.',
  'duty.staffUnknown': 'Somebody has left and cannot be on duty. Please choose again.',
  'duty.notSet': 'This day was not set.',
  'duty.deviceUnknown': 'This device was not found.',
  'duty.deviceFuture': 'The day lies in the future. Please check it.',
  fault: 'The program failed; the fault was recorded. Please try again later or tell the staff.',
  offline:
    'The reading service gives no answer; it may be restarting. Try again in a moment, or tell the staff if it lasts.',
};
