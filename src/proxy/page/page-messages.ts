/** Texts that only the booking page shows. The others are those of the element. */
export interface PageMessages {
  /** Shown above a form that was not sent: it was open for too long, or came from another page. */
  readonly notSent: string;
  /** Shown if more was sent than a form can hold. */
  readonly tooLong: string;
  /** Replaces `confirmStep` if the address is no longer known. */
  readonly confirmInInbox: string;
  /** Link to the page of the home. */
  readonly toListing: string;
  /** Link to the times. */
  readonly allTimes: string;
  /** Label of the field that people leave empty, for screen readers that read it out nevertheless. */
  readonly leaveEmpty: string;
}

/** Texts by the language of the dictionary. */
export const pageMessages: Readonly<Record<string, PageMessages>> & {readonly sv: PageMessages} = {
  sv: {
    notSent: 'Inget har skickats än. Kontrollera uppgifterna och skicka igen.',
    tooLong: 'Det blev för mycket text, så inget har skickats. Korta ner och skicka igen.',
    confirmInInbox: 'Öppna mejlet som vi skickar till dig och klicka på länken för att bekräfta.',
    toListing: 'Till bostaden',
    allTimes: 'Visa alla tider',
    leaveEmpty: 'Lämna fältet tomt',
  },
  en: {
    notSent: 'Nothing has been sent yet. Check your details and send again.',
    tooLong: 'That was too much text, so nothing was sent. Shorten it and send again.',
    confirmInInbox: 'Open the email we’re sending you and click the link to confirm.',
    toListing: 'About the home',
    allTimes: 'Show all times',
    leaveEmpty: 'Leave this field empty',
  },
  nb: {
    notSent: 'Ingenting er sendt ennå. Kontroller opplysningene og send på nytt.',
    tooLong: 'Det ble for mye tekst, så ingenting er sendt. Forkort den og send på nytt.',
    confirmInInbox: 'Åpne e-posten vi sender deg, og klikk på lenken for å bekrefte.',
    toListing: 'Om boligen',
    allTimes: 'Vis alle tider',
    leaveEmpty: 'La feltet stå tomt',
  },
  da: {
    notSent: 'Intet er sendt endnu. Tjek oplysningerne, og send igen.',
    tooLong: 'Der var for meget tekst, så intet er sendt. Forkort den, og send igen.',
    confirmInInbox: 'Åbn mailen, vi sender dig, og klik på linket for at bekræfte.',
    toListing: 'Om boligen',
    allTimes: 'Vis alle tider',
    leaveEmpty: 'Lad feltet stå tomt',
  },
  fi: {
    notSent: 'Mitään ei ole vielä lähetetty. Tarkista tiedot ja lähetä uudelleen.',
    tooLong: 'Tekstiä oli liikaa, joten mitään ei lähetetty. Lyhennä tekstiä ja lähetä uudelleen.',
    confirmInInbox: 'Avaa sähköposti, jonka lähetämme sinulle, ja vahvista napsauttamalla linkkiä.',
    toListing: 'Tietoa asunnosta',
    allTimes: 'Näytä kaikki ajat',
    leaveEmpty: 'Jätä tämä kenttä tyhjäksi',
  },
  de: {
    notSent: 'Es wurde noch nichts gesendet. Bitte prüfen Sie Ihre Angaben und senden Sie sie erneut.',
    tooLong:
      'Das war zu viel Text, deshalb wurde nichts gesendet. Bitte kürzen Sie ihn und senden Sie ihn erneut.',
    confirmInInbox:
      'Öffnen Sie die E-Mail, die wir Ihnen senden, und klicken Sie zur Bestätigung auf den Link.',
    toListing: 'Zur Immobilie',
    allTimes: 'Alle Termine anzeigen',
    leaveEmpty: 'Dieses Feld leer lassen',
  },
  fr: {
    notSent: 'Rien n’a encore été envoyé. Vérifiez vos coordonnées et renvoyez-les.',
    tooLong: 'Le texte est trop long : rien n’a été envoyé. Raccourcissez-le et renvoyez-le.',
    confirmInInbox: 'Ouvrez l’e-mail que nous vous envoyons et cliquez sur le lien pour confirmer.',
    toListing: 'Voir le logement',
    allTimes: 'Voir tous les horaires',
    leaveEmpty: 'Laissez ce champ vide',
  },
  es: {
    notSent: 'Aún no se ha enviado nada. Revisa tus datos y vuelve a enviarlos.',
    tooLong: 'El texto era demasiado largo y no se ha enviado nada. Acórtalo y vuelve a enviarlo.',
    confirmInInbox: 'Abre el correo que te enviamos y haz clic en el enlace para confirmar.',
    toListing: 'Ver la vivienda',
    allTimes: 'Ver todas las horas',
    leaveEmpty: 'Deja este campo vacío',
  },
  pl: {
    notSent: 'Nic jeszcze nie wysłano. Sprawdź dane i wyślij ponownie.',
    tooLong: 'Tekst był za długi, więc nic nie wysłano. Skróć go i wyślij ponownie.',
    confirmInInbox: 'Otwórz wiadomość, którą do Ciebie wysyłamy, i kliknij link, aby potwierdzić.',
    toListing: 'O mieszkaniu',
    allTimes: 'Pokaż wszystkie terminy',
    leaveEmpty: 'Zostaw to pole puste',
  },
  uk: {
    notSent: 'Ще нічого не надіслано. Перевірте дані та надішліть ще раз.',
    tooLong: 'Тексту було забагато, тому нічого не надіслано. Скоротіть його та надішліть ще раз.',
    confirmInInbox: 'Відкрийте лист, який ми вам надсилаємо, і натисніть посилання, щоб підтвердити.',
    toListing: 'Про житло',
    allTimes: 'Показати всі години',
    leaveEmpty: 'Залиште це поле порожнім',
  },
  ar: {
    notSent: 'لم يُرسل شيء بعد. تحقّق من بياناتك وأرسلها مرة أخرى.',
    tooLong: 'كان النص طويلاً جدًا، لذلك لم يُرسل شيء. اختصره وأرسله مرة أخرى.',
    confirmInInbox: 'افتح الرسالة التي نرسلها إلى بريدك الإلكتروني وانقر على الرابط للتأكيد.',
    toListing: 'عن المسكن',
    allTimes: 'عرض كل المواعيد',
    leaveEmpty: 'اترك هذا الحقل فارغًا',
  },
  fa: {
    notSent: 'هنوز چیزی ارسال نشده است. اطلاعات خود را بررسی و دوباره ارسال کنید.',
    tooLong: 'متن بیش از حد طولانی بود و چیزی ارسال نشد. آن را کوتاه کنید و دوباره بفرستید.',
    confirmInInbox: 'ایمیلی را که برایتان می‌فرستیم باز کنید و برای تأیید روی پیوند بزنید.',
    toListing: 'دربارهٔ خانه',
    allTimes: 'نمایش همهٔ زمان‌ها',
    leaveEmpty: 'این کادر را خالی بگذارید',
  },
};
