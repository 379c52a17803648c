/** Legal forms of companies as they stand behind a name; regular-expression source, case as written. */
export const LEGAL_FORMS =
  '(?:Inc|INC|inc|LLC|L\\.L\\.C|Ltd|LTD|Limited|limited|LIMITED|PLC|plc|GmbH(?: & Co\\.? KG)?|AG|AB|AS|A/S|A\\.S|ApS|OY|Oy|OÜ|UAB|SASU?|SARL|S\\.à r\\.l|S\\.A\\.S|SA|S\\.A|SL|S\\.L|S\\.r\\.l|s\\.r\\.o|SpA|BV|B\\.V|NV|N\\.V|Corp|Corporation|Company|PBC|Pte|Pty|KG|UG|e\\.U|e\\.V|Group|Foundation|Unlimited Company)';
