/** A small shop with one service for each kind of consent, under made-up hosts. */
export const shopConfig: object = {
  site: { name: 'Shop' },
  categories: {
    necessary: {
      services: [{ id: 'pay', name: 'Pay', purpose: 'Takes payments.', hosts: ['pay.example'] }],
    },
    analytics: {
      services: [{ id: 'lab', name: 'Lab', purpose: 'Counts.', hosts: ['lab.example'] }],
    },
    marketing: {
      services: [{ id: 'ads', name: 'Ads', purpose: 'Advertises.', hosts: ['ads.example'] }],
    },
  },
};
