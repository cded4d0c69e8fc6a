export default function StartPage() {
  return <h1>Till salu</h1>;
}
