import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import ts from 'typescript-eslint'

/** Areas stand beside each other: what two of them need lives in parts, state or api. */
const otherAreas = ['today', 'office', 'unions', 'roll', 'returns', 'filing', 'desk', 'help']
const tauriOnlyInCall = { group: ['@tauri-apps/*'], message: 'Only src/api/call.ts speaks to the shell.' }

export default ts.config(
  { ignores: ['dist', 'node_modules', 'src/api/generated'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...vue.configs['flat/recommended'],
  {
    files: ['**/*.vue', '**/*.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      'no-undef': 'off',
      'no-restricted-imports': ['error', { patterns: [tauriOnlyInCall] }],
      'vue/multi-word-component-names': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      // Three spaces wide in Chinese: the full-width space parts facts on one line.
      'no-irregular-whitespace': 'off',
    },
  },
  { files: ['src/api/call.ts'], rules: { 'no-restricted-imports': 'off' } },
  ...otherAreas.map((area) => ({
    files: [`src/areas/${area}/**`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            tauriOnlyInCall,
            {
              group: otherAreas.filter((other) => other !== area).map((other) => `@/areas/${other}/*`),
              message: 'An area never imports another.',
            },
          ],
        },
      ],
    },
  })),
  prettier,
)
