// Elements share properties by way of src/elements/shared, whose objects the analyzer does not follow. A public `declare`
// field is a reactive property here, and has an attribute unless the element's own `static properties` say otherwise.
function attributesOfSharedProperties() {
  const fieldsOf = new Map();
  return {
    name: 'attributes-of-shared-properties',
    analyzePhase({ ts, node }) {
      if (!ts.isClassDeclaration(node)) return;
      const fields = node.members.filter(ts.isPropertyDeclaration);
      const properties = fields.find(({ name }) => name.getText() === 'properties')?.initializer;
      const own = properties && ts.isObjectLiteralExpression(properties) ? properties.properties : [];
      const ownNames = own.map(({ name }) => name?.getText());
      const isPublicDeclare = ({ modifiers }) => {
        const kinds = modifiers?.map(({ kind }) => kind) ?? [];
        return kinds.includes(ts.SyntaxKind.DeclareKeyword) && !kinds.includes(ts.SyntaxKind.PrivateKeyword);
      };
      const shared = fields.filter(isPublicDeclare).map(({ name }) => name.getText());
      fieldsOf.set(node.name?.text, shared.filter((name) => !ownNames.includes(name)));
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const element of elementsOf(customElementsManifest)) {
        const shared = fieldsOf.get(element.name) ?? [];
        for (const field of (element.members ?? []).filter(({ name }) => shared.includes(name))) {
          field.attribute = field.name.toLowerCase();
          const { type, description, name: fieldName } = field;
          (element.attributes ??= []).push({ name: field.attribute, type, description, fieldName });
        }
      }
    },
  };
}

// What nobody outside may use is no part of an API, and the order in which a disk lists its files none either.
const onlyTheApi = {
  name: 'only-the-api',
  packageLinkPhase({ customElementsManifest }) {
    for (const element of elementsOf(customElementsManifest)) {
      element.members = element.members?.filter(({ privacy }) => privacy !== 'private' && privacy !== 'protected');
    }
    for (const module of customElementsManifest.modules) {
      module.declarations = module.declarations.filter(({ customElement, superclass }) => customElement || superclass?.name === 'Event');
    }
    customElementsManifest.modules = customElementsManifest.modules
      .filter(({ declarations }) => declarations.length > 0)
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  },
};

function elementsOf({ modules }) {
  return modules.flatMap(({ declarations }) => declarations).filter(({ customElement }) => customElement);
}

export default {
  globs: ['src/elements/*/*.ts'],
  exclude: ['src/elements/shared/**', '**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [attributesOfSharedProperties(), onlyTheApi],
};
