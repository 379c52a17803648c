import { describeRule } from '../../../../test/describe-rule.ts';

describeRule('use-promised-control', {
  en: {
    breaks: 'You can disable non-essential cookies at any time.',
    holds: 'You can buy cookies at any time.',
  },
  de: {
    breaks: 'Ihre Einwilligung in Cookies können Sie jederzeit widerrufen.',
    holds: 'Ihre Bestellung können Sie jederzeit widerrufen.',
  },
  fr: {
    breaks: 'Vous pouvez modifier vos choix en matière de cookies à tout moment.',
    holds: 'Vous pouvez modifier votre commande à tout moment.',
  },
  es: {
    breaks: 'Puede cambiar sus preferencias de cookies en cualquier momento.',
    holds: 'Puede cambiar su pedido en cualquier momento.',
  },
});
