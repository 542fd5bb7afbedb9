// sbom.mjs FILE: the bill of materials is valid by the schema of CycloneDX, and each address in it is one of a package.
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { PackageURL } from 'packageurl-js';
import { readFileSync } from 'node:fs';

const text = readFileSync(process.argv[2], 'utf8');
const wrong = await new Validation.JsonStrictValidator(Spec.Version.v1dot5).validate(text);
if (wrong !== null) {
  console.log('not valid:', JSON.stringify(wrong, null, 2));
  process.exit(1);
}
const { components, dependencies } = JSON.parse(text);
for (const one of components) {
  const address = PackageURL.fromString(one.purl);
  if (address.name !== one.name || address.version !== one.version) {
    console.log(`${one.purl} is not the address of ${one.name} ${one.version}, but of ${address.name} ${address.version}`);
    process.exit(1);
  }
}
const listed = JSON.stringify(components.map((one) => one['bom-ref']));
if (JSON.stringify(dependencies[0].dependsOn) !== listed) {
  console.log('errcat depends on other components than those that are listed');
  process.exit(1);
}
console.log(`${components.length} components`);
