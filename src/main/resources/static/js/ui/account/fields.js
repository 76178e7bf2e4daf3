import { t } from '../../i18n/index.js';

// The fields that forms share, with what helps a password manager.
export const email = (value) => ({ name: 'email', label: t('account.email'), type: 'email', autocomplete: 'username', maxlength: 254, value });
export const password = (key = 'account.password') => ({ name: 'password', label: t(key), type: 'password', autocomplete: 'current-password' });
export const newPassword = (name = 'newPassword') => ({
  name, label: t('account.newPassword'), type: 'password', autocomplete: 'new-password', hint: t('account.newPassword.hint'),
});
export const code = (hint = t('account.code.hint')) => ({ name: 'code', label: t('account.code'), autocomplete: 'one-time-code', hint });
export const displayName = (value) => ({ name: 'displayName', label: t('account.name'), autocomplete: 'nickname', maxlength: 24, value });
