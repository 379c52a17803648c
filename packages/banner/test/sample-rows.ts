/** A site with as many services as a long policy names: id, name, category, vendor, country, purposes, links, storage. */
export const SAMPLE_ROWS: readonly (readonly string[])[] = `
candor|Candor|necessary|Altoros Americas LLC|US|remember-consent|||candor P12M
wordpress|WordPress|necessary|Altoros Americas LLC|US|=Keeps editors signed in|||wordpress_logged_in_* P14D;wp-settings-* P1Y
tawk-to|tawk.to|functional|tawk.to inc.|US|chat|https://www.tawk.to/privacy-policy/||twk_idm_key session;TawkConnectionTime session;twk_uuid_* P6M
onesignal|OneSignal|functional|OneSignal, Inc.|US|send-push|https://onesignal.com/privacy_policy||ONE_SIGNAL_SDK_DB persistent;os_pageViews session
google-analytics|Google Analytics|analytics|Google LLC|US|measure-audience|https://policies.google.com/privacy|https://tools.google.com/dlpage/gaoptout|_ga P2Y;_ga_* P2Y;_gid P1D;_gat PT1M
google-tag-manager|Google Tag Manager|analytics|Google LLC|US|load-tags|https://policies.google.com/privacy||
hotjar|Hotjar|analytics|Hotjar Ltd.|MT|record-sessions ask-feedback|https://www.hotjar.com/legal/policies/privacy/|https://www.hotjar.com/policies/do-not-track/|_hjSessionUser_* P1Y;_hjSession_* PT30M
wordpress-stats|WordPress Stats|analytics|Automattic Inc.|US|measure-audience|https://automattic.com/privacy/||tk_ai P1D;tk_lr P1Y
albacross|Albacross|marketing|Albacross Nordic AB|SE|identify-company|https://albacross.com/privacy-policy/||nQ_cookieId P1Y;nQ_userVisitId P1D
google-ads|Google Ads|marketing|Google LLC|US|measure-ads personalise-ads|https://policies.google.com/privacy|https://adssettings.google.com/|_gcl_au P90D;IDE P13M
doubleclick|DoubleClick|marketing|Google LLC|US|measure-ads personalise-ads|https://policies.google.com/privacy|https://adssettings.google.com/|IDE P13M;test_cookie PT15M
hubspot|HubSpot|marketing|HubSpot, Inc.|US|automate-marketing identify-person provide-forms|https://legal.hubspot.com/privacy-policy||__hstc P6M;hubspotutk P6M;__hssc PT30M;__hssrc session
dealfront|Dealfront|marketing|Dealfront Group GmbH|DE|identify-company|https://www.dealfront.com/privacy/||_lfa P2Y
mrp|MRP|marketing|Market Resource Partners, LLC|US|identify-company|||
meta-pixel|Meta Pixel|marketing|Meta Platforms, Inc.|US|measure-ads personalise-ads|https://www.facebook.com/privacy/policy/|https://www.facebook.com/adpreferences/|_fbp P90D;_fbc P90D;fr P90D
meta-audience-network|Meta Audience Network|marketing|Meta Platforms, Inc.|US|sell-ad-space|https://www.facebook.com/privacy/policy/|https://www.facebook.com/adpreferences/|fr P90D
microsoft-ads|Microsoft Advertising|marketing|Microsoft Corporation|US|measure-ads|https://privacy.microsoft.com/privacystatement|https://account.microsoft.com/privacy/ad-settings|_uetsid P1D;_uetvid P13M;MUID P13M
linkedin-insight|LinkedIn Insight Tag|marketing|LinkedIn Corporation|US|measure-ads personalise-ads|https://www.linkedin.com/legal/privacy-policy|https://www.linkedin.com/psettings/guest-controls|li_fat_id P30D;bcookie P1Y;UserMatchHistory P30D;lidc P1D
x-ads|X Ads|marketing|X Corp.|US|measure-ads|https://x.com/en/privacy|https://x.com/settings/account/personalization|muc_ads P13M;guest_id_ads P13M
disqus|Disqus|social|Disqus, Inc.|US|show-comments|https://help.disqus.com/en/articles/1717103-disqus-privacy-policy|https://disqus.com/data-sharing-settings/|disqus_unique P1Y;__jid PT30M
x-widgets|X Widgets|social|X Corp.|US|share-pages show-feeds|https://x.com/en/privacy||guest_id P13M;personalization_id P13M
facebook-widgets|Facebook Widgets|social|Meta Platforms, Inc.|US|share-pages show-feeds|https://www.facebook.com/privacy/policy/||datr P13M;sb P13M
linkedin-widgets|LinkedIn Widgets|social|LinkedIn Corporation|US|share-pages|https://www.linkedin.com/legal/privacy-policy||bcookie P1Y;lidc P1D
sharethis|ShareThis|social|ShareThis, Inc.|US|share-pages|https://sharethis.com/privacy/|https://sharethis.com/privacy/|__stid P13M;fpestid P13M
wistia|Wistia|social|Wistia, Inc.|US|play-video|https://wistia.com/privacy||loglevel persistent;wistia persistent
`
  .trim()
  .split('\n')
  .map((line) => line.split('|'));
