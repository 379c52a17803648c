/**
 * Where consent managers put their banner and preferences into a page, so that a saved page's banner is not read as its policy.
 * The lists of cookies that some of them write into the policy itself (`#ot-sdk-cookie-policy`, `.CookieDeclaration`) are left out: they are read.
 * Names are ids, classes or tags; with `#` an id only, where a class of that name may be anybody's.
 */
export const CONSENT_CONTAINERS: ReadonlySet<string> = new Set(
  [
    // Candor
    'candor-banner candor-preferences',
    // OneTrust
    'onetrust-consent-sdk onetrust-banner-sdk onetrust-pc-sdk onetrust-pc-dark-filter optanon optanon-alert-box-wrapper ot-sdk-btn-floating',
    // Cookiebot
    'cybotcookiebotdialog cybotcookiebotdialogbodyunderlay cookiebotwidget',
    // Usercentrics
    'usercentrics-root usercentrics-cmp-ui uc-banner uc-banner-modal',
    // CookieYes, and its former plugin
    'cky-consent-container cky-consent-bar cky-modal cky-overlay cky-btn-revisit-wrapper cookie-law-info-bar cookie-law-info-again clisettingspopup cli-modal cli-bar-container',
    // Didomi
    'didomi-host didomi-notice didomi-popup didomi-popup-container',
    // Axeptio
    'axeptio_overlay axeptio_main_button axeptio_mount',
    // Klaro
    'klaro cookie-modal klaro-cookie-notice',
    // cookieconsent (Osano) and vanilla-cookieconsent
    'cc-window cc-banner cc-floating cc-revoke cc-main cc--main cc_div cm-wrapper pm-wrapper',
    // Osano
    'osano-cm-window osano-cm-dialog osano-cm-widget',
    // Quantcast, TrustArc, Sourcepoint, Funding Choices
    'qc-cmp2-container qc-cmp2-ui truste-consent-track consent_blackbar truste_overlay truste_box_overlay sp_message_container fc-consent-root',
    // tarteaucitron, Orejime, Complianz, Borlabs, Real Cookie Banner
    'tarteaucitronroot orejime orejime-notice cmplz-cookiebanner-container cmplz-cookiebanner cmplz-manage-consent borlabscookiebox borlabs-cookie rcb-banner',
    // Iubenda, consentmanager, CookieFirst, HubSpot, Shopify, Termly
    'iubenda-cs-banner cmpbox cmpbox2 cmpwrapper cookiefirst-root hs-eu-cookie-confirmation hs-banner-parent shopify-pc__banner shopify-pc__prefs termly-consent-banner',
    // Moove, Cookie Notice, EU Cookie Compliance, Civic
    'moove_gdpr_cookie_info_bar moove_gdpr_cookie_modal #cookie-notice sliding-popup eu-cookie-compliance-banner #ccc ccc-overlay',
  ].flatMap((names) => names.split(' ')),
);
